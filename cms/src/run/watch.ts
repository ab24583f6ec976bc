import { z } from 'zod'

/** The publications endpoint of a running CMS, for a program with an API key that may export. */
export interface CmsAddress {
  readonly url: string
  readonly apiKey: string
}

const answer = z.object({ last: z.int().min(0) })

/** The last sequence of the log of a running CMS. */
export async function lastSequenceAt({ url, apiKey }: CmsAddress, after = 0): Promise<number> {
  const response = await fetch(`${url}/api/publications/since?sequence=${after}`, { headers: authorization(apiKey) })
  if (!response.ok) throw new Error(`${url} answered ${response.status} to a question about its log of publications.`)
  return answer.parse(await response.json()).last
}

interface WatchOptions extends CmsAddress {
  /** The sequence that is known already. */
  readonly after: number
  readonly every?: number
  readonly signal: AbortSignal
  /** Called with the last sequence whenever the log has grown; awaited before the next question. */
  readonly onPublications: (last: number) => Promise<void> | void
  /** Called where the CMS does not answer; watching goes on. */
  readonly onSilence?: (error: unknown) => void
}

/** Asks a running CMS for new publications until the signal comes. */
export async function watchPublications({
  after,
  every = 1500,
  signal,
  onPublications,
  onSilence = () => {},
  ...address
}: WatchOptions): Promise<void> {
  let known = after
  while (!signal.aborted) {
    const last = await lastSequenceAt(address, known).catch((error: unknown) => {
      onSilence(error)
      return known
    })
    if (last > known && !signal.aborted) {
      await onPublications(last)
      known = last
    }
    await pause(every, signal)
  }
}

/** Tells a running CMS how far the release of its publications is (publications/progress.ts). */
export async function tellProgressAt({ url, apiKey }: CmsAddress, upTo: number, progress: object): Promise<void> {
  const response = await fetch(`${url}/api/publications/progress`, {
    method: 'POST',
    headers: { ...authorization(apiKey), 'content-type': 'application/json' },
    body: JSON.stringify({ upTo, progress }),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status} when it was told the progress of a release.`)
}

export function authorization(apiKey: string): { authorization: string } {
  return { authorization: `users API-Key ${apiKey}` }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
