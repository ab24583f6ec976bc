import { type Bundle, openBundle } from './engine/bundle.ts'
import type { Portal } from './portal.ts'
import type { Route } from './route.ts'

/** Makes pages. The bundle is opened once; a page then takes about a millisecond. */
export interface Renderer {
  /** The only way a page is made. The same route of the same portal gives the same bytes. */
  readonly render: (route: Route, portal: Portal) => Promise<Uint8Array>
  /** The folder of the style sheets and scripts that the pages name, to be served at `/`. */
  readonly assets: Bundle['assets']
}

export async function openRenderer(): Promise<Renderer> {
  const { page, assets } = await openBundle()
  const encoder = new TextEncoder()
  return {
    assets,
    render: async (route, portal) => {
      try {
        return encoder.encode(await page({ route, portal }))
      } catch (cause) {
        throw new Error(`Could not render ${route.path}.`, { cause })
      }
    },
  }
}
