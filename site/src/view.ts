import type { Portal } from './portal.ts'
import type { RouteKind, RouteOfKind } from './route.ts'

/** What a template is given: the route it makes a page of, and the portal. */
export interface View<K extends RouteKind = RouteKind> {
  readonly route: RouteOfKind<K>
  readonly portal: Portal
}
