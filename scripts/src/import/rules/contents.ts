import { daysIn } from '../days.ts'
import type { Line } from '../lines.ts'

export function isContentsHeading(words: string): boolean {
  return /^目\s*[录錄次]$/.test(words)
}

/** The first line after a table of contents: its entries name parts and are no sentences. */
export function afterContents(lines: readonly Line[], at: number): number {
  const seen = new Set<string>()
  let end = at + 1
  while (end < lines.length) {
    const entry = (lines[end] as Line).words.replace(/[.．…·\s]*\d*$/, '').replace(/\s/g, '')
    const isEntry =
      entry === ''
        ? false
        : entry.length < 50 && daysIn(entry).length === 0 && !/[。；]$/.test(entry) && !/^第[^条]{1,8}条/.test(entry)
    if (!isEntry || seen.has(entry)) break
    seen.add(entry)
    end += 1
  }
  return end
}
