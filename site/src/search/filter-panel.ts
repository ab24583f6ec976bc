import { type Search, writeAddress } from './address.ts'
import { element } from './element.ts'
import type { Count, Counts } from './engine.ts'
import type { Counted, Narrowing } from './narrowing.ts'

/** What readers call values, where the index does not say. */
export type Labels = Readonly<Record<'type' | 'validity', ReadonlyMap<string, string>>>

/** The filters beside the results: each value with the number of results that there would be, a link to these. */
export function filterGroups(search: Search, counts: Counts, labels: Labels): HTMLElement[] {
  return inOrder.flatMap((of) => {
    const choices = choicesOf(of, search, counts[of], labels)
    if (choices.length === 0) return []
    return [
      groupOf(groupLabels[of], isNarrowedBy(search.narrowing, of) ? [withoutIt(search, of), ...choices] : choices),
    ]
  })
}

/** What results are narrowed by, each with a link that takes it off. */
export function narrowedBy(search: Search, counts: Counts | undefined, labels: Labels): HTMLElement[] {
  return conditionsOf(search, counts, labels).map(({ words, without }) => {
    const link = element('a', '', [words, ' ×'])
    link.href = writeAddress(without)
    link.setAttribute('aria-label', `去掉条件“${words}”`)
    return element('li', '', [link])
  })
}

/** One thing that results are narrowed by: what readers call it, and the search without it. */
export interface Condition {
  words: string
  without: Search
}

export function conditionsOf(search: Search, counts: Counts | undefined, labels: Labels): Condition[] {
  const { narrowing } = search
  return [...inOrder, 'on' as const].flatMap((of) => {
    if (of === 'on' ? narrowing.on === '' : !isNarrowedBy(narrowing, of)) return []
    const words =
      of === 'on'
        ? `${narrowing.on}当日${narrowing.validity === '' ? '有效' : ''}`
        : `${of === 'year' ? '日期' : groupLabels[of]}：${valueWords(of, narrowing, counts, labels)}`
    const without = { ...narrowing, ...(of === 'on' ? { on: '' } : nothingOf(of)) }
    return [{ words, without: { ...search, narrowing: without, page: 1 } }]
  })
}

/** In the order in which they stand. */
const groupLabels: Record<Counted, string> = {
  type: '类型',
  validity: '有效性',
  level: '效力层级',
  authority: '机关',
  topic: '主题',
  year: '年份',
}
const inOrder = Object.keys(groupLabels) as Counted[]
const shownAtOnce = 8

interface Choice {
  address: string
  label: string
  count?: Count
  isCurrent: boolean
  of: Counted
}

function choicesOf(of: Counted, search: Search, counts: readonly Count[], labels: Labels): Choice[] {
  const sorted = of === 'year' ? counts.toSorted((one, other) => (one.code < other.code ? 1 : -1)) : counts
  return sorted.map((count) => {
    const narrowing = { ...search.narrowing, ...narrowingTo(of, count.code) }
    const address = writeAddress({ ...search, narrowing, page: 1 })
    const isCurrent = address === writeAddress({ ...search, page: 1 })
    return { address, label: labelOf(of, count.code, [count], labels), count, isCurrent, of }
  })
}

function withoutIt(search: Search, of: Counted): Choice {
  const narrowing = { ...search.narrowing, ...nothingOf(of) }
  return { address: writeAddress({ ...search, narrowing, page: 1 }), label: '不限', isCurrent: false, of }
}

function groupOf(label: string, choices: readonly Choice[]): HTMLElement {
  const first = choices.length <= shownAtOnce + 2 ? choices : choices.slice(0, shownAtOnce)
  const rest = choices.slice(first.length)
  return element('div', 'filter-group', [
    element('h2', '', [label]),
    element('ul', '', first.map(choiceOf)),
    ...(rest.length === 0 ? [] : [moreOf(rest)]),
  ])
}

function moreOf(rest: readonly Choice[]): HTMLDetailsElement {
  const more = element('details', '', [
    element('summary', '', [`其余 ${rest.length} 项`]),
    element('ul', '', rest.map(choiceOf)),
  ])
  more.open = rest.some(({ isCurrent }) => isCurrent)
  return more
}

function choiceOf({ address, label, count, isCurrent, of }: Choice): HTMLLIElement {
  const figures = count === undefined ? [] : [element('span', 'figures', [count.count.toLocaleString('zh-CN')])]
  const link = element('a', '', [label, ...figures])
  link.href = address
  if (isCurrent) link.setAttribute('aria-current', 'true')
  if (count !== undefined) Object.assign(link.dataset, { facet: of, code: count.code, count: String(count.count) })
  return element('li', '', [link])
}

function narrowingTo(of: Counted, code: string): Partial<Narrowing> {
  return of === 'year' ? { from: `${code}-01-01`, to: `${code}-12-31` } : { [of]: code }
}

function nothingOf(of: Counted): Partial<Narrowing> {
  return of === 'year' ? { from: '', to: '' } : { [of]: '' }
}

function isNarrowedBy(narrowing: Narrowing, of: Counted): boolean {
  return of === 'year' ? narrowing.from !== '' || narrowing.to !== '' : narrowing[of] !== ''
}

function valueWords(of: Counted, narrowing: Narrowing, counts: Counts | undefined, labels: Labels): string {
  if (of !== 'year') return labelOf(of, narrowing[of], counts?.[of] ?? [], labels)
  const { from, to } = narrowing
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年`
  return [from === '' ? '' : `${from}起`, to === '' ? '' : `${to}止`].join('')
}

function labelOf(of: Counted, code: string, counts: readonly Count[], labels: Labels): string {
  if (of === 'year') return `${code}年`
  const known = of === 'type' || of === 'validity' ? labels[of].get(code) : undefined
  return known ?? (counts.find((count) => count.code === code)?.label || code)
}
