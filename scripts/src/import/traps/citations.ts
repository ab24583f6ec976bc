import { folded } from '../lines.ts'
import type { Finding } from '../reading.ts'
import type { Trap } from './trap.ts'

/** T22, T23: other documents that a text names, and one document named in several ways. */
export const citationTraps: readonly Trap[] = [
  ({ paragraphs }): Finding[] => {
    const titles = new Set(titlesIn(paragraphs).filter((title) => title.length > 6))
    const short = [...titles].flatMap((title) => {
      const longer = [...titles].find(
        (other) => other !== title && other.endsWith(title) && /^[\u4e00-\u9fff]+$/.test(other.slice(0, -title.length)),
      )
      return longer === undefined ? [] : [`《${title}》与《${longer}》`]
    })
    return short.length === 0
      ? []
      : [{ id: 'T22', class: 'noted', sentence: `同一文件有不同写法：${short.slice(0, 3).join('；')}。` }]
  },
  ({ paragraphs }): Finding[] => {
    const titles = new Set(titlesIn(paragraphs))
    const numbers = new Set(
      paragraphs.flatMap((words) => words.match(/[\u4e00-\u9fff]{2,12}〔(?:19|20)\d{2}〕\d+号/g) ?? []),
    )
    return titles.size < 3 || numbers.size >= titles.size / 2
      ? []
      : [
          {
            id: 'T23',
            class: 'noted',
            sentence: `文中提到 ${titles.size} 个文件名、${numbers.size} 个文号，关联文件时要靠名称。`,
          },
        ]
  },
]

function titlesIn(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((words) =>
    [...words.matchAll(/《([^《》]{2,80})》/g)].map(([, title]) => folded(title ?? '')),
  )
}
