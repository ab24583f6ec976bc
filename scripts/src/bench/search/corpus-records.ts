import type { SearchRecord } from '@gongkai/site/search/search-record'
import type { Texts } from '../portal/texts.ts'

/** Records to be searched, of the titles, numbers, days and texts of the corpus, each with a sentence of its own; every one can be made again by its number. */
export function corpusRecord(texts: Texts, number: number): SearchRecord {
  const entry = texts.entries[number % texts.entries.length]
  if (entry === undefined) throw new Error('There are no titles to make records of.')
  const round = Math.floor(number / texts.entries.length)
  const body = mainlandBody(texts, number * 7919)
  const day = entry.signedOn
  const year = Number(day.slice(0, 4))
  const passages = texts.blocks(body).flatMap(wordsOf)
  return {
    path: `/documents/${number}/`,
    type: number % 5 === 0 ? 'disclosure' : 'normative-document',
    title: round === 0 ? entry.title : `${entry.title}（第${round + 1}版）`,
    facets: {
      authority: [{ code: `a${number % 40}`, label: `机关${number % 40}` }],
      topic: number % 3 === 0 ? [{ code: `t${number % 9}`, label: `主题${number % 9}` }] : [],
      level: number % 5 === 0 ? [] : [{ code: `l${number % 4}`, label: `层级${number % 4}` }],
    },
    numbers: [{ printed: round === 0 ? (entry.number ?? `云试〔${year}〕${number}号`) : `云试〔${year}〕${number}号` }],
    authorities: [`${places[number % places.length]}人民政府${number % 2 === 0 ? '办公厅' : ''}`],
    day,
    ...(number % 5 === 0
      ? {}
      : {
          validity: [
            { state: 'not-yet-in-force', label: '尚未施行', tone: 'wait' as const },
            { since: `${year + 1}-01-01`, state: 'in-force', label: '现行有效', tone: 'good' as const },
            ...(number % 4 === 0
              ? [{ since: `${year + 6}-01-01`, state: 'repealed', label: '已废止', tone: 'over' as const }]
              : []),
          ],
        }),
    paragraphs: [...passages, `本件在库中排第${number}位。`],
  }
}

const places = ['云汀市', '临澜区', '澜江省', '青禾县', '望川区']

/** A text that is written in simplified characters throughout: what is written both ways is judged by words of its own. */
function mainlandBody(texts: Texts, number: number): number {
  for (let body = number % texts.bodies; ; body = (body + 1) % texts.bodies)
    if (!texts.blocks(body).some((block) => /[國學會條規標準應權產業務關實設變經濟華東]/.test(block))) return body
}

/** The words of a block of HTML: its lines, or its cells. */
function wordsOf(block: string): string[] {
  return block
    .split(/<\/(?:p|li|td|th|h\d|caption)>/)
    .map((part) =>
      part
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    .filter((words) => words.trim() !== '')
}
