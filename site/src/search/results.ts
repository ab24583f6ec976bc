import { type Search, writeAddress } from './address.ts'
import type { Article } from './article-follower.ts'
import type { FoundRecord } from './ask.ts'
import { element } from './element.ts'
import { excerpt, mark, type Stretch } from './excerpt.ts'
import type { RecordNumber, SearchedAttachment, SearchRecord, ValidityStep } from './search-record.ts'

export interface ResultView {
  /** The phrases that were asked for, cut. */
  phrases: string[]
  /** What was asked for, as it was typed: the record's page marks it. */
  words: string
  /** The day (YYYY-MM-DD) that validity is shown for: the reader's, or the one that was asked for, '' for none. */
  today: string
  on: string
  /** What the reader calls each type. */
  types: ReadonlyMap<string, string>
}

/** One result, in the classes of the lists. Text goes in as text only. */
export function resultItem(record: FoundRecord, view: ResultView): HTMLLIElement {
  const { phrases, words } = view
  const address = `${record.path}?${new URLSearchParams({ words })}`
  const link = element('a', '', marked(mark(record.title, phrases)))
  link.href = address
  const passages = passagesOf(record)
  const shown = excerpt(
    passages.map(({ text }) => text),
    phrases,
  )
  const item = element('li', '', [
    element('h2', 'record-title', [link]),
    element('p', 'record-line', facts(record, view)),
    element(
      'p',
      'result-excerpt',
      shown.flatMap(({ stretches, from }, place) => [
        ...(place === 0 ? [] : [' ']),
        ...placeLink(passages[from ?? -1] ?? {}, address),
        ...marked(beyond(passages[from ?? -1]?.article?.label, stretches)),
      ]),
    ),
  ])
  item.dataset.result = record.path
  return item
}

/** A text in which words may stand, with the place that a result leads to. */
interface Passage extends Place {
  text: string
}

interface Place {
  article?: Article | undefined
  attachment?: SearchedAttachment
}

function passagesOf({ summary, paragraphs, articles, fields = [], attachments }: FoundRecord): Passage[] {
  return [
    ...(summary === undefined ? [] : [{ text: summary }]),
    ...paragraphs.map((text, nth) => ({ text, article: articles[nth] })),
    ...fields.map((text) => ({ text })),
    ...attachments.flatMap((attachment) => attachment.paragraphs.map((text) => ({ text, attachment }))),
  ]
}

/** A hit within a long document leads to the article it stands in, one within an attachment to its file. */
function placeLink({ article, attachment }: Place, address: string): (Node | string)[] {
  if (attachment !== undefined) {
    const link = element('a', 'result-place', [attachmentLabel(attachment.name)])
    link.href = attachment.address
    // As the record's page gives it: the address says nothing to a reader.
    link.download = `${attachment.name}${attachment.address.slice(attachment.address.lastIndexOf('.'))}`
    return [link, ' ']
  }
  if (article === undefined) return []
  const link = element('a', 'result-place', [article.label])
  link.href = `${address}#${article.id}`
  return [link, ' ']
}

/** A passage without the number of its article where it begins with it: the link says that already. */
function beyond(label: string | undefined, stretches: Stretch[]): Stretch[] {
  const [first, ...others] = stretches
  if (label === undefined || first === undefined || first.marked || !first.text.startsWith(label)) return stretches
  return [{ ...first, text: first.text.slice(label.length).trimStart() }, ...others]
}

/** Titles within a title stand in single marks. */
export function attachmentLabel(name: string): string {
  return `附件《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}

function facts(record: SearchRecord, { phrases, today, on, types }: ResultView): HTMLElement[] {
  const type = types.get(record.type)
  const validity = stepOn(record.validity ?? [], on === '' ? today : on)
  return [
    ...(type === undefined ? [] : [element('span', '', [type])]),
    ...record.numbers.slice(0, 2).map((number) => numberOf(number, phrases)),
    ...record.authorities.map((authority) => element('span', '', marked(mark(authority, phrases)))),
    ...(record.day === undefined ? [] : [dayOf(record.day)]),
    ...(validity === undefined
      ? []
      : [element('span', `tag ${validity.tone}`, [on === '' ? validity.label : `${on} ${validity.label}`])]),
  ]
}

function numberOf({ label, printed }: RecordNumber, phrases: string[]): HTMLElement {
  const number = element('span', 'number', marked(mark(printed, phrases)))
  return label === undefined ? number : element('span', '', [`${label} `, number])
}

function dayOf(day: string): HTMLTimeElement {
  const time = element('time', '', [day])
  time.dateTime = day
  return time
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
    const gap = place > 0 && page - (shown[place - 1] ?? page) > 1 ? [element('span', '', ['…'])] : []
    return [...gap, page === search.page ? currentPage(page) : pageLink(search, page, String(page), `第${page}页`)]
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
  const link = element('a', '', [words])
  link.href = writeAddress({ ...search, page })
  if (name !== words) link.setAttribute('aria-label', name)
  return link
}

function currentPage(page: number): HTMLElement {
  const current = element('span', '', [String(page)])
  current.setAttribute('aria-current', 'page')
  return current
}

export function marked(stretches: Stretch[]): (Node | string)[] {
  return stretches.map(({ text, marked }) => (marked ? element('mark', '', [text]) : text))
}
