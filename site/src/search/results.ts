import { type Search, writeAddress } from './address.ts'
import { excerpt, mark, type Stretch } from './excerpt.ts'
import type { SearchRecord, ValidityStep } from './search-record.ts'

export interface ResultView {
  /** The phrases that were asked for, cut. */
  phrases: string[]
  /** The day (YYYY-MM-DD) that validity is shown for. */
  today: string
  /** What the reader calls each type. */
  types: Map<string, string>
}

/** One result. Text goes in as text only. */
export function resultItem(record: SearchRecord, { phrases, today, types }: ResultView): HTMLLIElement {
  const title = element('a', 'result-title', marked(mark(record.title, phrases)))
  title.href = record.path
  const validity = stepOn(record.validity ?? [], today)
  const day = element('time', 'result-day', [record.day])
  day.dateTime = record.day
  const facts = [
    ...[types.get(record.type)]
      .filter((label) => label !== undefined)
      .map((label) => element('span', 'result-type', [label])),
    ...record.numbers.slice(0, 2).map((number) => element('span', 'result-number', marked(mark(number, phrases)))),
    ...(record.authorities.length > 0
      ? [element('span', 'result-authority', marked(mark(record.authorities.join('、'), phrases)))]
      : []),
    day,
    ...(validity === undefined ? [] : [validityMark(validity)]),
  ]
  const passages = [...(record.summary === undefined ? [] : [record.summary]), ...record.paragraphs]
  const text = element('p', 'result-excerpt', marked(excerpt(passages, phrases)))
  const item = element('li', 'result', [
    element('h2', 'result-heading', [title]),
    element('p', 'result-facts', facts),
    text,
  ])
  item.dataset.result = record.path
  return item
}

/** What holds on the day: the last step that has begun. */
export function stepOn(steps: ValidityStep[], day: string): ValidityStep | undefined {
  return steps.findLast(({ since }) => since === undefined || since <= day)
}

/** Links to the pages of results: the first, the last, and those beside the one that is shown. */
export function pageLinks(search: Search, pages: number): HTMLElement[] {
  if (pages < 2) return []
  const shown = shownPages(search.page, pages)
  const links = shown.flatMap((page, place) => {
    const gap = place > 0 && page - (shown[place - 1] ?? page) > 1 ? [element('span', 'page-gap', ['…'])] : []
    return [...gap, pageLink(search, page, String(page), `第 ${page} 页`)]
  })
  const previous = search.page > 1 ? [pageLink(search, Math.min(search.page - 1, pages), '上一页')] : []
  const next = search.page < pages ? [pageLink(search, search.page + 1, '下一页')] : []
  return [...previous, ...links, ...next]
}

export function shownPages(page: number, pages: number): number[] {
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, pages]
  return [...new Set(near)].filter((number) => number >= 1 && number <= pages).sort((one, other) => one - other)
}

function pageLink(search: Search, page: number, words: string, name = words): HTMLAnchorElement {
  const link = element('a', 'page-link', [words])
  link.href = writeAddress({ ...search, page })
  if (name !== words) link.setAttribute('aria-label', name)
  if (page === search.page && name !== words) link.setAttribute('aria-current', 'page')
  return link
}

function validityMark({ state, label }: ValidityStep): HTMLElement {
  const sign = element('span', 'result-validity', [label])
  sign.dataset.validity = state
  return sign
}

function marked(stretches: Stretch[]): (Node | string)[] {
  return stretches.map(({ text, marked }) => (marked ? element('mark', 'result-mark', [text]) : text))
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  kind: string,
  children: (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = kind
  made.append(...children)
  return made
}
