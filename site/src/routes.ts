import type { Portal } from './portal.ts'
import type { Route } from './route.ts'
import { fixedRoutes } from './routes/fixed.ts'
import { listRoutes } from './routes/lists.ts'
import { recordRoutes } from './routes/records.ts'
import { withdrawnRoutes } from './routes/withdrawn.ts'

/**
 * Every page of the portal, each with the records it rests on, in the order of paths. A path stands once.
 * `render` (render.ts) makes a page of a route, and nothing else does.
 */
export function routes(portal: Portal): readonly Route[] {
  const all = [...fixedRoutes(portal), ...listRoutes(portal), ...recordRoutes(portal), ...withdrawnRoutes(portal)].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  )
  for (const [index, route] of all.entries())
    if (index > 0 && all[index - 1]?.path === route.path)
      throw new Error(`Two pages would have the address ${route.path}. Withdraw or rename one of their records.`)
  return all
}
