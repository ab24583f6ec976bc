import { checkPage } from './check-page.ts'

/** Collects what pages link to while they are written, and says at the end what leads nowhere. */
export interface LinkCheck {
  readonly add: (path: string, html: string) => void
  /** Every problem in a sentence; empty where all is well. */
  readonly problems: (site: CheckedSite) => Promise<readonly string[]>
}

interface CheckedSite {
  readonly has: (path: string) => boolean
  /** A page that was written, read again: few pages are linked to by a part of them, so that the others need not be kept. */
  readonly read: (path: string) => Promise<string>
}

export function openLinkCheck(): LinkCheck {
  const wanted = new Map<string, string>()
  const parts = new Map<string, Map<string, string>>()
  const found: string[] = []
  return {
    add: (path, html) => {
      const page = checkPage(path, html)
      for (const problem of page.problems) found.push(`${path}: ${problem}.`)
      for (const { path: target, fragment } of page.links) {
        if (!wanted.has(target)) wanted.set(target, path)
        if (fragment === undefined) continue
        if (target !== path) parts.set(target, new Map([...(parts.get(target) ?? []), [fragment, path]]))
        else if (!page.ids.has(fragment)) found.push(noSuchPart(path, target, fragment))
      }
    },
    problems: async ({ has, read }) => {
      const dead = [...wanted].flatMap(([target, from]) =>
        has(target) ? [] : [`${from} links to ${target}, which is not there.`],
      )
      const lacking: string[] = []
      for (const [target, fragments] of parts) {
        if (!has(target) || !target.endsWith('/')) continue
        const { ids } = checkPage(target, await read(target))
        for (const [fragment, from] of fragments)
          if (!ids.has(fragment)) lacking.push(noSuchPart(from, target, fragment))
      }
      return [...found, ...dead, ...lacking]
    },
  }
}

function noSuchPart(from: string, target: string, fragment: string): string {
  return `${from} links to ${target}#${fragment}, but that page has no such part.`
}
