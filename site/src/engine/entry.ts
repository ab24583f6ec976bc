import { createApp } from 'astro/app/entrypoint'
import type { View } from '../view.ts'

const app = createApp({ streaming: false })

/** One page, as HTML. Every page goes through pages/[...path].astro, which picks the template that the route names. */
export async function page(view: View): Promise<string> {
  const address = `https://${view.portal.library.site.domain}${encodeURI(view.route.path)}`
  const response = await app.render(new Request(address), { locals: { view } })
  const html = await response.text()
  if (response.status !== 200)
    throw new Error(`Could not render ${view.route.path}: the template answered ${response.status}.`)
  return html
}
