import type { TypeName } from '@gongkai/content-model/types/index'
import type { Shelf } from './lists/shelves.ts'

/** A page of the portal: its address, what it is, and the records it rests on (routes/rests-on.ts). */
export type Route =
  | RouteOf<'home'>
  | RouteOf<'list', { readonly shelf: Shelf }>
  | RouteOf<'year', YearOfShelf>
  | RouteOf<'directory', { readonly type: DirectoryType }>
  | RouteOf<'record', { readonly record: string }>
  | RouteOf<'edition', { readonly record: string; readonly edition: number }>
  | RouteOf<'withdrawn'>
  | RouteOf<'moved'>
  | RouteOf<'search'>
  | RouteOf<'site-map'>
  | RouteOf<'subscriptions'>
  | RouteOf<'accessibility'>
  | RouteOf<'status'>
  | RouteOf<'not-found'>

type RouteOf<K extends string, More = unknown> = {
  readonly kind: K
  readonly path: string
  /** References of the records the page rests on, besides the site's settings: if none of them changed, neither did the page. */
  readonly records: readonly string[]
} & More

/** One page of a year of a list. */
export interface YearOfShelf {
  readonly shelf: Shelf
  readonly year: string
  readonly page: number
  readonly pages: number
}

/** Types that have one page listing all their records. */
export type DirectoryType = Extract<TypeName, 'authority' | 'topic' | 'section' | 'place' | 'periodical' | 'catalogue'>

export type RouteKind = Route['kind']
export type RouteOfKind<K extends RouteKind> = { [Kind in RouteKind]: Extract<Route, { readonly kind: Kind }> }[K]
