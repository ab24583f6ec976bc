import {
  accessibilityPath,
  listPath,
  notFoundPath,
  searchPath,
  siteMapPath,
  statusPath,
  subscriptionsPath,
} from '@gongkai/content-model/paths'
import type { DirectoryType, Route } from '../route.ts'

export const directoryTypes = [
  'authority',
  'topic',
  'section',
  'place',
  'periodical',
  'catalogue',
] as const satisfies readonly DirectoryType[]

/** Pages that every portal has, whatever is published. */
export const fixedRoutes: readonly Route[] = [
  { kind: 'home', path: '/' },
  ...directoryTypes.map((type): Route => ({ kind: 'directory', path: listPath(type), type })),
  { kind: 'search', path: searchPath },
  { kind: 'site-map', path: siteMapPath },
  { kind: 'subscriptions', path: subscriptionsPath },
  { kind: 'accessibility', path: accessibilityPath },
  { kind: 'status', path: statusPath },
  { kind: 'not-found', path: notFoundPath },
]
