import type { TypeName } from '@gongkai/content-model/types/index'
import type { Period } from './lists/shelf.ts'

/** A page of the portal: its address and what it is. */
export type Route =
  | RouteOf<'home'>
  | RouteOf<'list', { readonly shelf: string }>
  | RouteOf<'period', { readonly shelf: string; readonly period: Period; readonly page: number }>
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

type RouteOf<K extends string, More = unknown> = { readonly kind: K; readonly path: string } & More

/** Types that have one page listing all their records. */
export type DirectoryType = Extract<TypeName, 'authority' | 'topic' | 'section' | 'place' | 'periodical' | 'catalogue'>

export type RouteKind = Route['kind']
export type RouteOfKind<K extends RouteKind> = { [Kind in RouteKind]: Extract<Route, { readonly kind: Kind }> }[K]
