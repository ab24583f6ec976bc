/** What the address of the search page asks: `/search/?q=…&type=…&page=…`. */
export interface Search {
  query: string
  /** The name of a content type, or '' for all. */
  type: string
  /** From 1 on. */
  page: number
}

export function readAddress(search: string): Search {
  const asked = new URLSearchParams(search)
  const page = Number(asked.get('page') ?? 1)
  return {
    query: (asked.get('q') ?? '').trim(),
    type: asked.get('type') ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The query part of the address, without what says nothing. */
export function writeAddress({ query, type, page }: Search): string {
  const said = new URLSearchParams({ q: query })
  if (type !== '') said.set('type', type)
  if (page > 1) said.set('page', String(page))
  return `?${said}`
}
