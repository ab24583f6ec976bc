import { type Narrowing, nothingNarrowed } from './narrowing.ts'

/** What the address of the search page asks: `/search/?q=…&type=…&authority=…&from=2021-01-01&sort=day&page=…`. */
export interface Search {
  query: string
  narrowing: Narrowing
  order: Order
  /** From 1 on. */
  page: number
}

/** What best fits first, or what is newest. */
export type Order = 'relevance' | 'day'

export function readAddress(search: string): Search {
  const asked = new URLSearchParams(search)
  const page = Number(asked.get('page') ?? 1)
  return {
    query: (asked.get('q') ?? '').trim(),
    narrowing: readNarrowing(asked),
    order: readOrder(asked.get('sort')),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

export function readOrder(sort: string | null): Order {
  return sort === 'day' ? 'day' : 'relevance'
}

/** The query part of the address, without what says nothing. */
export function writeAddress({ query, narrowing, order, page }: Search): string {
  const said = new URLSearchParams({ q: query })
  for (const name of narrowings) if (narrowing[name] !== '') said.set(name, narrowing[name])
  if (order === 'day') said.set('sort', 'day')
  if (page > 1) said.set('page', String(page))
  return `?${said}`
}

export const narrowings = Object.keys(nothingNarrowed) as (keyof Narrowing)[]

/** What is no day says nothing. */
function readNarrowing(asked: URLSearchParams): Narrowing {
  const said = (name: keyof Narrowing): string => (asked.get(name) ?? '').trim()
  const narrowing = Object.fromEntries(narrowings.map((name) => [name, said(name)])) as unknown as Narrowing
  for (const name of ['from', 'to', 'on'] as const) if (!isDay(narrowing[name])) narrowing[name] = ''
  return narrowing
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
