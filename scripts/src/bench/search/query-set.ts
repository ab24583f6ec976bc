import type { SearchRecord } from '@gongkai/site/search/search-record'
import { Converter } from 'opencc-js'
import type { Random } from '../portal/random.ts'
import type { RawScan } from './raw-scan.ts'

export type QueryKind =
  | 'phrase'
  | 'title'
  | 'number'
  | 'traditional'
  | 'two words'
  | 'marks'
  | 'filter'
  | 'common'
  | 'nothing'

/** A query as it stands in the address of the search page, and what it has to find. */
export interface JudgedQuery {
  readonly kind: QueryKind
  /** What is looked for, and what else the address says. */
  readonly query: string
  readonly address: Readonly<Record<string, string>>
  readonly expected: () => ReadonlySet<string>
  /** The record that has to come first; where several share the name, one of them. */
  readonly first?: ReadonlySet<string>
  /** More than what is expected may be found: records that the query names besides. */
  readonly mayNameOthers?: boolean
}

/** As many queries of each kind as the search is judged by. */
const counts: Readonly<Record<QueryKind, number>> = {
  phrase: 200,
  title: 100,
  number: 100,
  traditional: 50,
  'two words': 50,
  marks: 30,
  filter: 30,
  common: 20,
  nothing: 20,
}

const common = [
  ...[
    '的',
    '政务公开',
    '人民政府',
    '有限公司',
    '应当',
    '管理',
    '规定',
    '通知',
    '办法',
    '工作',
    '有关部门',
    '实施',
    '不得',
  ],
  ...['行政', '公司', '2021', '年', '第一条', '的规定', '各级人民政府'],
]

/** Draws the queries from the records; the same for the same random numbers. */
export function drawQueries(records: readonly SearchRecord[], scan: RawScan, random: Random): JudgedQuery[] {
  const toTraditional = Converter({ from: 'cn', to: 'hk' })
  const phrase = (least: number, most: number): string => cutting(records, random, least, most)
  const simple = (kind: QueryKind, query: string): JudgedQuery => ({
    kind,
    query,
    address: {},
    expected: () => scan.find(query.split(' ')),
    mayNameOthers: true,
  })
  const makers: Readonly<Record<QueryKind, (nth: number) => JudgedQuery>> = {
    phrase: () => simple('phrase', phrase(2, 12)),
    title: () => {
      const { title } = random.one(records)
      return { ...simple('title', title), expected: () => scan.find([title]), first: withTitle(records, title) }
    },
    number: (nth) => {
      const { printed, query, issuer } = numberVariant(records, random, nth)
      return {
        ...simple('number', query),
        // The words of a number that is said with blanks may stand apart elsewhere. Who says the issuer does not say the number as it is cited.
        expected: () => scan.find(query.split(' ')).union(issuer === undefined ? scan.find([printed]) : new Set()),
        first: issuer === undefined ? withNumber(records, printed) : ofIssuer(records, issuer, printed),
      }
    },
    traditional: () => {
      const plain = phrase(3, 8)
      return { ...simple('traditional', toTraditional(plain)), expected: () => scan.find([plain]) }
    },
    'two words': () => simple('two words', `${phrase(2, 4)} ${phrase(2, 4)}`),
    marks: (nth) => {
      const [one, other] = [phrase(2, 3), phrase(2, 3)]
      return nth % 2 === 0
        ? { ...simple('marks', `${one} -${other}`), expected: () => scan.find([one], { without: [other] }) }
        : { ...simple('marks', `"${one}" ${other}`), expected: () => scan.find([one, other]) }
    },
    filter: (nth) => {
      const query = phrase(2, 3)
      const [address, wanted] = filterOf(nth, random)
      return { ...simple('filter', query), address, expected: () => scan.find([query], { wanted }) }
    },
    common: (nth) => simple('common', common[nth % common.length] ?? '的'),
    nothing: () => simple('nothing', `${[...phrase(4, 6)].reverse().join('')}罅隙鼷`),
  }
  return (Object.entries(counts) as [QueryKind, number][]).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, nth) => makers[kind](nth)),
  )
}

/** Some characters in a row out of a text, over marks of punctuation too, not through the middle of a number or a word. */
function cutting(records: readonly SearchRecord[], random: Random, least: number, most: number): string {
  for (;;) {
    const { paragraphs } = random.one(records)
    const text = [...random.one(paragraphs)]
    const length = least + random.below(most - least + 1)
    if (text.length <= length) continue
    const from = random.below(text.length - length)
    const words = text.slice(from, from + length).join('')
    if (!/^[\u4e00-\u9fff][\u4e00-\u9fff0-9，。、；：]*[\u4e00-\u9fff]$/.test(words)) continue
    return words
  }
}

/** A number as it is printed, and as somebody may type it: by its words, or by the authority that issued it. */
function numberVariant(
  records: readonly SearchRecord[],
  random: Random,
  nth: number,
): { printed: string; query: string; issuer?: string } {
  for (;;) {
    const { numbers, authorities } = random.one(records)
    const printed = numbers[0]?.printed ?? ''
    const match = /^([\u4e00-\u9fff]+)〔(\d{4})〕(\d+)号$/.exec(printed)
    const [issuer] = authorities
    if (match === null || issuer === undefined) continue
    const [, code = '', year = '', serial = ''] = match
    const forms = [
      printed,
      `${code}[${year}]${serial}号`,
      `${code}（${year}）${serial}号`,
      `${code} ${year} ${serial}`,
      `${code}${year}年${serial}号`,
      `${code}﹝${year}﹞ ${serial} 号`,
    ]
    const query = forms[nth % (forms.length + 1)]
    return query === undefined ? { printed, query: `${issuer}${year}年${serial}号`, issuer } : { printed, query }
  }
}

function withTitle(records: readonly SearchRecord[], title: string): Set<string> {
  return new Set(records.filter((record) => record.title === title).map(({ path }) => path))
}

function withNumber(records: readonly SearchRecord[], printed: string): Set<string> {
  return new Set(
    records.filter(({ numbers }) => numbers.some((own) => own.printed === printed)).map(({ path }) => path),
  )
}

/** Whatever that authority issued in the year under the serial number of the one that is printed. */
function ofIssuer(records: readonly SearchRecord[], issuer: string, printed: string): Set<string> {
  const ending = printed.slice(printed.indexOf('〔'))
  return new Set(
    records
      .filter(
        ({ numbers, authorities }) =>
          authorities.includes(issuer) && numbers.some((own) => own.printed.endsWith(ending)),
      )
      .map(({ path }) => path),
  )
}

function filterOf(nth: number, random: Random): [Record<string, string>, (record: SearchRecord) => boolean] {
  const year = String(2005 + random.below(15))
  const stateOn = ({ validity = [] }: SearchRecord, day: string): string | undefined =>
    validity.filter(({ since = '' }) => since <= day).at(-1)?.state
  const filters: [Record<string, string>, (record: SearchRecord) => boolean][] = [
    [{ type: 'disclosure' }, ({ type }) => type === 'disclosure'],
    [{ authority: 'a7' }, ({ facets }) => facets.authority.some(({ code }) => code === 'a7')],
    [
      { topic: 't3', type: 'normative-document' },
      ({ facets, type }) => type !== 'disclosure' && facets.topic.some(({ code }) => code === 't3'),
    ],
    [{ level: 'l2' }, ({ facets }) => facets.level.some(({ code }) => code === 'l2')],
    [{ from: `${year}-01-01`, to: `${year}-12-31` }, ({ day = '' }) => day.startsWith(year)],
    [{ on: `${year}-05-01` }, (record) => stateOn(record, `${year}-05-01`) === 'in-force'],
    [{ on: `${year}-05-01`, validity: 'repealed' }, (record) => stateOn(record, `${year}-05-01`) === 'repealed'],
    [
      { from: `${year}-06-01`, authority: 'a11' },
      ({ day = '', facets }) => day >= `${year}-06-01` && facets.authority.some(({ code }) => code === 'a11'),
    ],
  ]
  return filters[nth % filters.length] ?? [{}, () => true]
}
