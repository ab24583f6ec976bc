import { type Search, writeAddress } from './address.ts'
import type { OpenSearch } from './ask.ts'
import { element } from './element.ts'
import type { Question } from './engine.ts'
import type { Condition } from './filter-panel.ts'
import type { Titled } from './first-titles.ts'
import { nothingNarrowed } from './narrowing.ts'
import { readQuery, unquoted, withoutExclusions } from './query.ts'
import { readTyped } from './read-typed.ts'
import { titledLine } from './titled-line.ts'
import type { Typed } from './typed.ts'

/** What helps on where nothing was found: searches that ask for less and find something; where there are none, the records with the nearest titles. */
export interface Help {
  wider: Wider[]
  near: Titled[]
}

interface Wider {
  /** What is done, as in 去掉“类型：政策解读”. */
  words: string
  search: Search
  total: number
}

export async function helpFor(
  search: Search,
  conditions: readonly Condition[],
  questionOf: (search: Search) => Question,
  engine: OpenSearch,
): Promise<Help> {
  const tried = widerThan(search, conditions).map(async ({ words, search }) => ({
    words,
    search,
    total: (await engine.total(questionOf(search))) ?? 0,
  }))
  const wider = (await Promise.all(tried)).filter(({ total }) => total > 0)
  // What was typed stands somewhere: other titles would lead away from it.
  return { wider, near: wider.length > 0 ? [] : ((await engine.nearest(readQuery(search.query).phrases)) ?? []) }
}

function widerThan(search: Search, conditions: readonly Condition[]): Omit<Wider, 'total'>[] {
  const { query } = search
  const other = (words: string, wider: string): Omit<Wider, 'total'>[] =>
    wider === query || readQuery(wider).phrases.length === 0
      ? []
      : [{ words, search: { ...search, query: wider, page: 1 } }]
  return [
    ...conditions.map(({ words, without }) => ({ words: `去掉“${words}”`, search: without })),
    ...(conditions.length > 1
      ? [{ words: '去掉全部条件', search: { ...search, narrowing: nothingNarrowed, page: 1 } }]
      : []),
    ...other('不排除任何词', withoutExclusions(query)),
    ...other('去掉引号', unquoted(query)),
  ]
}

/** Appended to the sentence that says that nothing was found. */
export function helpSentence({ wider, near }: Help): string {
  if (wider.length > 0) return '放宽条件后有结果，见下面的链接。'
  return near.length > 0 ? `下面有 ${near.length} 个相近的标题。` : ''
}

export function helpSections({ wider, near }: Help, query: string): HTMLElement[] {
  return [
    ...(wider.length > 0 ? [sectionOf('放宽条件', element('ul', 'chips', wider.map(widerItem)))] : []),
    ...(near.length > 0
      ? [
          sectionOf(
            '您是不是要找',
            element(
              'ul',
              'records',
              near.map((record) => nearItem(record, readTyped(query))),
            ),
          ),
        ]
      : []),
  ]
}

function sectionOf(heading: string, list: HTMLElement): HTMLElement {
  const title = element('h2', '', [heading])
  title.id = 'search-help'
  const section = element('section', 'search-help', [title, list])
  section.setAttribute('aria-labelledby', title.id)
  return section
}

function widerItem({ words, search, total }: Wider): HTMLLIElement {
  const link = element('a', '', [words, element('span', 'figures', [`${total.toLocaleString('zh-CN')} 条`])])
  link.href = writeAddress(search)
  return element('li', '', [link])
}

function nearItem(record: Titled, typed: Typed): HTMLLIElement {
  const link = element('a', '', [record.title])
  link.href = record.path
  return element('li', '', [
    element('h3', 'record-title', [link]),
    element('p', 'record-line', titledLine(record, typed)),
  ])
}
