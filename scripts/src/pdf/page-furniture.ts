import type { Fragment } from './fragments.ts'

/** The pages without what stands at their edges and belongs to no text: lone page numbers, and headings that run through most pages. */
export function withoutFurniture(pages: readonly (readonly Fragment[])[]): Fragment[][] {
  const edges = pages.map(edgesOf)
  const seen = new Map<string, number>()
  for (const words of edges.flatMap((edge) => [...new Set([...edge].map(runningWords))]))
    seen.set(words, (seen.get(words) ?? 0) + 1)
  const runs = (words: string): boolean => pages.length >= 3 && (seen.get(words) ?? 0) > pages.length / 2
  const kept = new Set<string>()
  return pages.map((fragments, number) =>
    fragments.filter((fragment) => {
      if (edges[number]?.has(fragment) !== true) return true
      if (isPageNumber(fragment.words)) return false
      const words = runningWords(fragment)
      if (!runs(words)) return true
      // It is read once, where it stands first.
      if (kept.has(words)) return false
      kept.add(words)
      return true
    }),
  )
}

/** What stands on the uppermost and on the lowest line. */
function edgesOf(fragments: readonly Fragment[]): Set<Fragment> {
  const level = fragments.filter(({ isLevel }) => isLevel)
  const top = level.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY)
  const bottom = level.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY)
  return new Set(level.filter(({ y, size }) => y - top < size / 2 || bottom - y < size / 2))
}

function isPageNumber(words: string): boolean {
  return /^[-—–－―·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxIVX]{1,6})(?:\s*页)?(?:\s*[/／共,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－―·•\s]*$/.test(
    words.normalize('NFKC').trim(),
  )
}

function runningWords({ words }: Fragment): string {
  return words.replaceAll(/[\d\s]/g, '')
}
