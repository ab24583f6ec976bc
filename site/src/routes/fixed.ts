import {
  accessibilityPath,
  listPath,
  notFoundPath,
  referenceOf,
  searchPath,
  siteMapPath,
  statusPath,
  subscriptionsPath,
} from '@gongkai/content-model/paths'
import type { Portal } from '../portal.ts'
import type { DirectoryType, Route } from '../route.ts'
import { lineRestsOn } from './rests-on.ts'

export const directoryTypes = [
  'authority',
  'topic',
  'section',
  'place',
  'periodical',
  'catalogue',
] as const satisfies readonly DirectoryType[]

/** Pages that every portal has, whatever is published. */
export function fixedRoutes({ library }: Portal): Route[] {
  return [
    { kind: 'home', path: '/', records: library.all.map(referenceOf) },
    ...directoryTypes.map(
      (type): Route => ({
        kind: 'directory',
        path: listPath(type),
        type,
        records: [...new Set(library.ofType(type).flatMap((record) => lineRestsOn(record, library)))],
      }),
    ),
    { kind: 'search', path: searchPath, records: [] },
    {
      kind: 'site-map',
      path: siteMapPath,
      records: directoryTypes.flatMap((type) => library.ofType(type).map(referenceOf)),
    },
    { kind: 'subscriptions', path: subscriptionsPath, records: library.all.map(referenceOf) },
    { kind: 'accessibility', path: accessibilityPath, records: [] },
    { kind: 'status', path: statusPath, records: library.all.map(referenceOf) },
    { kind: 'not-found', path: notFoundPath, records: [] },
  ]
}
