import { z } from 'zod'

/** Whom the CMS asks to release: GitHub's dispatch API, or any webhook. */
export interface DispatchSettings {
  readonly url: string
  readonly isGithub: boolean
  readonly token: string | undefined
  /** Signs what is sent. */
  readonly secret: string | undefined
}

const githubPath = /\/repos\/[^/]+\/[^/]+\/dispatches$/

/** `undefined` where nobody is to be asked. Throws with a sentence where something is missing. */
export function dispatchSettings(env: Readonly<Record<string, string | undefined>>): DispatchSettings | undefined {
  const [url, token, secret] = [
    env.PUBLISH_DISPATCH_URL || undefined,
    env.PUBLISH_DISPATCH_TOKEN || undefined,
    env.PUBLISH_DISPATCH_SECRET || undefined,
  ]
  if (url === undefined) return undefined
  const parsed = z.url({ protocol: /^https?$/ }).safeParse(url)
  if (!parsed.success) throw new Error(`PUBLISH_DISPATCH_URL is "${url}", expected an address such as ${example}.`)
  const { protocol, hostname, pathname } = new URL(url)
  if (protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new Error('PUBLISH_DISPATCH_URL must begin with https: the token would be readable on the way.')
  const isGithub = githubPath.test(pathname)
  if (isGithub && token === undefined)
    throw new Error(
      'PUBLISH_DISPATCH_TOKEN is not set. GitHub needs a token that may write the contents of the repository.',
    )
  if (!isGithub && (secret === undefined || secret.length < 24))
    throw new Error(
      'PUBLISH_DISPATCH_SECRET must have at least 24 characters. It signs what is sent, so that the receiver can tell who asks.',
    )
  return { url, isGithub, token, secret }
}

const example = 'https://api.github.com/repos/OWNER/REPO/dispatches'
