import { Converter } from 'opencc-js'
import type { Random } from '../portal/random.ts'
import type { Address } from './conditions.ts'
import type { RawRecord } from './corpus-records.ts'
import { phraseIn } from './cut-phrase.ts'
import { asked, type Drawing, type DrawnQuery } from './drawing.ts'
import { sameForms } from './forms.ts'
import type { JudgedQuery, QueryKind } from './judged-query.ts'
import { asOfADay, narrowed, newestFirst } from './narrowed-queries.ts'
import { nearTitle } from './near-title.ts'
import { numberVariant, ofIssuer, withNumber } from './number-variant.ts'
import { lookAlike, operators } from './operator-queries.ts'

/** As many queries of each kind as the search is judged by. */
const counts: Readonly<Record<QueryKind, number>> = {
  phrase: 200,
  title: 100,
  'near title': 30,
  number: 100,
  traditional: 50,
  'two words': 50,
  marks: 30,
  filter: 30,
  common: 20,
  nothing: 20,
  operators: 36,
  'look-alikes': 12,
  narrowed: 24,
  'as of a day': 40,
  'newest first': 20,
}

const common = [
  ...['的', '政务公开', '人民政府', '有限公司', '应当', '管理', '规定', '通知', '办法', '工作', '有关部门', '实施'],
  ...['不得', '行政', '公司', '2021', '年', '第一条', '的规定', '各级人民政府'],
]

/** The queries, the same for the same records and seed. */
export function drawQueries(drawing: Drawing): JudgedQuery[] {
  const { records, random } = drawing
  const [hongKong, taiwan] = [Converter({ from: 'cn', to: 'hk' }), Converter({ from: 'cn', to: 'tw' })]
  const phrase = (least: number, most: number): string => phraseIn(records, random, least, most)
  const makers: Readonly<Record<QueryKind, (nth: number) => DrawnQuery>> = {
    phrase: () => asked(phrase(2, 12)),
    title: () => {
      const { title } = random.one(records)
      return { ...asked(title), named: withTitle(records, title) }
    },
    number: (nth) => {
      const { printed, query, issuer } = numberVariant(records, random, nth)
      // The words of a number that is said with blanks may stand apart elsewhere. Who says the issuer does not say the number as it is cited.
      return issuer === undefined
        ? { ...asked(query), cited: printed, named: withNumber(records, printed) }
        : { ...asked(query), named: ofIssuer(records, issuer, printed) }
    },
    'near title': () => nearTitle(drawing),
    traditional: (nth) => {
      if (nth % 5 === 4) return misconverted(() => phrase(3, 8))
      const plain = phrase(3, 8)
      return { ...asked((nth % 2 === 0 ? hongKong : taiwan)(plain)), words: [plain] }
    },
    'two words': () => asked(`${phrase(2, 4)} ${phrase(2, 4)}`),
    marks: (nth) => {
      const [one, other] = [phrase(2, 3), phrase(2, 3)]
      return nth % 2 === 0
        ? { ...asked(`${one} -${other}`), words: [one], without: [other] }
        : { ...asked(`"${one}" ${other}`), words: [one, other] }
    },
    filter: (nth) => ({ ...asked(phrase(2, 3)), address: filterOf(nth, random) }),
    common: (nth) => asked(common[nth % common.length] ?? '的'),
    nothing: () => asked(`${[...phrase(4, 6)].reverse().join('')}罅隙鼷`),
    operators: (nth) => operators(nth, drawing),
    'look-alikes': () => lookAlike(drawing),
    narrowed: (nth) => narrowed(nth, drawing),
    'as of a day': (nth) => asOfADay(nth, drawing),
    'newest first': (nth) => newestFirst(nth, drawing),
  }
  return (Object.entries(counts) as [QueryKind, number][]).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, nth) => ({ kind, ...makers[kind](nth) })),
  )
}

function withTitle(records: readonly RawRecord[], title: string): Set<string> {
  return new Set(records.filter((record) => record.title === title).map(({ path }) => path))
}

/** A phrase as programs write it that take each character by itself: in forms that no script has in that word (製度, 谘询). */
function misconverted(phrase: () => string): DrawnQuery {
  for (;;) {
    const plain = phrase()
    const altered = sameForms.reduce((words, [usual, other]) => words.replaceAll(usual, other), plain)
    if (altered !== plain) return { ...asked(altered), words: [plain] }
  }
}

function filterOf(nth: number, random: Random): Address {
  const year = String(2005 + random.below(15))
  const filters: Address[] = [
    { type: 'disclosure' },
    { authority: 'a7' },
    { topic: 't3', type: 'normative-document' },
    { level: 'l2' },
    { from: `${year}-01-01`, to: `${year}-12-31` },
    { on: `${year}-05-01` },
    { on: `${year}-05-01`, validity: 'repealed' },
    { from: `${year}-06-01`, authority: 'a11' },
  ]
  return filters[nth % filters.length] ?? {}
}
