import { folded } from '../lines.ts'
import type { Finding } from '../reading.ts'
import { findingFor, type Trap } from './trap.ts'

/** T25, T27: paragraphs and sentences that stand twice, and paragraphs too long to be read. */
export const paragraphTraps: readonly Trap[] = [
  ({ paragraphs, reading }): Finding[] => {
    const twice =
      reading.fits === 'legal-text' ? repeated(paragraphs.map(folded), 40) : repeated(clausePairs(paragraphs), 24)
    return twice.length === 0
      ? []
      : [
          {
            id: 'T25',
            class: 'noted',
            sentence: `有 ${twice.length} 处文字出现了两次以上，请核对是否重复粘贴。`,
            where: twice[0]?.slice(0, 30) ?? '',
          },
        ]
  },
  ({ paragraphs }) =>
    findingFor(
      paragraphs.filter((words) => words.length > 800).map((words) => `${words.slice(0, 20)}…（${words.length} 字）`),
      { id: 'T27', class: 'noted', sentence: (count) => `有 ${count} 个段落超过 800 字，建议分段。` },
    ),
]

/** Articles of a law repeat clauses by nature; an essay that does was pasted twice. */
function clausePairs(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((words) => {
    const clauses = words.split(/[。；，,;]/).map(folded)
    return clauses.slice(1).map((clause, index) => `${clauses[index]}，${clause}`)
  })
}

function repeated(pieces: readonly string[], least: number): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const piece of pieces) if (piece.length >= least) (seen.has(piece) ? twice : seen).add(piece)
  return [...twice]
}
