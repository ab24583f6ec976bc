import type { ReleaseRow } from './read-releases.ts'

const columns: readonly (readonly [heading: string, words: (release: ReleaseRow) => string | number])[] = [
  ['批次', ({ release }) => release],
  ['时间（北京）', ({ at }) => beijing.format(new Date(at))],
  ['所述日期', ({ today }) => today],
  ['发布记录', ({ sequence }) => sequence],
  ['记录', ({ records }) => records],
  ['页面', ({ pages }) => pages],
  ['文件', ({ files }) => files],
  ['写入', ({ written }) => written],
  ['删除', ({ removed }) => removed],
  ['用时（秒）', ({ ms }) => (ms / 1000).toFixed(2)],
  ['缘由', ({ reason }) => reason ?? ''],
]

/** Releases for people to read on a terminal: numbers to the right, words to the left. */
export function table(releases: readonly ReleaseRow[]): string {
  const headings = columns.map(([heading]) => heading)
  const rows = releases.map((release) => columns.map(([, words]) => String(words(release))))
  const widths = headings.map((heading, index) =>
    Math.max(...[heading, ...rows.map((row) => row[index] ?? '')].map(widthOf)),
  )
  const isNumber = (index: number) => rows.every((row) => /^[\d.]+$/.test(row[index] ?? ''))
  return [headings, ...rows]
    .map((row) =>
      row
        .map((words, index) => {
          const space = ' '.repeat((widths[index] ?? 0) - widthOf(words))
          return isNumber(index) ? `${space}${words}` : `${words}${space}`
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

// The Swedish form of a date is 2026-11-25 16:00:00.
const beijing = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })

/** Columns of a terminal: a Chinese character takes two. */
function widthOf(words: string): number {
  return [...words].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
        ? 2
        : 1),
    0,
  )
}
