import { type CheckedPage, checkPage } from './check-page.ts'

/** Collects what pages link to while they are written, and says at the end what leads nowhere. */
export interface LinkCheck {
  readonly add: (path: string, html: string) => void
  /** Every problem in a sentence; empty where all is well. */
  readonly problems: (has: (path: string) => boolean) => readonly string[]
}

export function openLinkCheck(): LinkCheck {
  const wanted = new Map<string, string>()
  const fragments = new Map<string, string>()
  const ids = new Map<string, CheckedPage['ids']>()
  const found: string[] = []
  return {
    add: (path, html) => {
      const page = checkPage(path, html)
      ids.set(path, page.ids)
      for (const { path: target, fragment } of page.links) {
        if (!wanted.has(target)) wanted.set(target, path)
        if (fragment !== undefined && !fragments.has(`${target}#${fragment}`))
          fragments.set(`${target}#${fragment}`, path)
      }
      for (const problem of page.problems) found.push(`${path}: ${problem}.`)
    },
    problems: (has) => [
      ...found,
      ...[...wanted].flatMap(([target, from]) =>
        has(target) ? [] : [`${from} links to ${target}, which is not there.`],
      ),
      ...[...fragments].flatMap(([address, from]) => {
        const [target = '', fragment = ''] = address.split('#')
        const known = ids.get(target)
        return known === undefined || known.has(fragment)
          ? []
          : [`${from} links to ${address}, but that page has no such part.`]
      }),
    ],
  }
}
