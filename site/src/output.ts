import type { Route } from './route.ts'

/** A file of the portal that is made from the records: a page, a feed, a part of a feed's archive or of the sitemap. */
export type Output =
  | Route
  | { readonly kind: 'feed'; readonly path: string; readonly scope: string; readonly format: 'rss' | 'atom' | 'json' }
  | { readonly kind: 'archive'; readonly path: string; readonly scope: string; readonly part: string }
  | { readonly kind: 'sitemap' | 'robots'; readonly path: string }
  | { readonly kind: 'sitemap-part'; readonly path: string; readonly room: string; readonly part: string }

export function isPage(output: Output): output is Route {
  return !['feed', 'archive', 'sitemap', 'robots', 'sitemap-part'].includes(output.kind)
}
