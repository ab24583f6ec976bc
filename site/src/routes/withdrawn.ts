import type { Portal } from '../portal.ts'
import type { Route } from '../route.ts'

/** What was withdrawn leaves a page that says so; what moved leaves one that leads on. */
export function withdrawnRoutes({ tombstones, moves }: Portal): Route[] {
  return [
    ...tombstones.map(({ path }): Route => ({ kind: 'withdrawn', path, records: [] })),
    ...moves.map(({ path }): Route => ({ kind: 'moved', path, records: [] })),
  ]
}
