import { type Bundle, openBundle } from './engine/bundle.ts'
import type { Portal } from './portal.ts'
import type { Route } from './route.ts'

/** Makes pages. The bundle is opened once; a page then takes a millisecond or two. */
export interface Renderer {
  readonly render: (route: Route, portal: Portal) => Promise<string>
  /** The folder of the style sheets and scripts that the pages name, to be served at `/`. */
  readonly assets: Bundle['assets']
}

export async function openRenderer(): Promise<Renderer> {
  const { page, assets } = await openBundle()
  return {
    assets,
    render: async (route, portal) => {
      try {
        return await page({ route, portal })
      } catch (cause) {
        throw new Error(`Could not render ${route.path}.`, { cause })
      }
    },
  }
}
