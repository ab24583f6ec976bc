import type { SearchRecord } from '@gongkai/site/search/search-record'
import { Random } from '../portal/random.ts'
import type { Texts } from '../portal/texts.ts'
import { type DocumentLife, daysLater } from './document-life.ts'
import { validityOf } from './life-as-published.ts'

/** A record as the bench makes it: nothing in it was worked out by what is judged. */
export interface RawRecord extends Omit<SearchRecord, 'day' | 'validity'> {
  readonly day: string
  /** Of documents. */
  readonly life?: DocumentLife
}

/** What the index is given of a record. */
export function indexedRecord({ life, ...record }: RawRecord): SearchRecord {
  return life === undefined ? record : { ...record, validity: validityOf(life) }
}

/** Records to be searched, of the titles, numbers, days and texts of the corpus, each with a sentence of its own; every one can be made again by its number. */
export function corpusRecord(texts: Texts, number: number): RawRecord {
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
    ...(number % 5 === 0 ? {} : { life: lifeOf(number, day) }),
    paragraphs: [...passages, `本件在库中排第${number}位。`],
  }
}

const places = ['云汀市', '临澜区', '澜江省', '青禾县', '望川区']

function lifeOf(number: number, signedOn: string): DocumentLife {
  const random = new Random(`life of ${number}`)
  const within = (from: string, days: number): string => daysLater(from, random.below(days))
  const isDrawn = (share: number): boolean => random.share() < share
  const effectiveOn = within(signedOn, 120)
  const suspendedOn = within(effectiveOn, 1000)
  const how = random.one(['repeals', 'declaresLapsed', 'annuls'] as const)
  return {
    effectiveOn,
    ...(isDrawn(0.4) ? { years: 1 + random.below(10) } : {}),
    ...(isDrawn(0.3) ? { ended: { on: within(effectiveOn, 4000), how } } : {}),
    ...(isDrawn(0.2)
      ? {
          suspended: {
            on: suspendedOn,
            through: within(suspendedOn, 800),
            ...(isDrawn(0.5) ? { articles: '第五条' } : {}),
          },
        }
      : {}),
    ...(isDrawn(0.2) ? { partlyEndedOn: within(effectiveOn, 2000) } : {}),
  }
}

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
