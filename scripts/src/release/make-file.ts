import { make } from '@gongkai/site/make'
import { isPage, type Output } from '@gongkai/site/output'
import type { PortalModel } from '@gongkai/site/portal/portal-model'
import { question } from '@gongkai/site/portal/question'
import type { Renderer } from '@gongkai/site/render'
import { fixedRoutes } from '@gongkai/site/routes/fixed'
import { addressesIn } from './addresses-in.ts'
import { checkPage } from './check-page.ts'
import { askedOf } from './release-state.ts'

/** An output as it is written, with the questions it rests on and the addresses on this site that it leads to. */
export interface MadeFile {
  readonly text: string
  readonly asked: Int32Array
  readonly links: ReadonlySet<string>
}

/** Makes an output and reads it over. Throws where a page is not sound by itself. */
export async function makeFile(
  output: Output,
  model: PortalModel,
  renderer: Pick<Renderer, 'render'>,
): Promise<MadeFile> {
  const { text, asked } = await make(output, model, renderer)
  if (!isPage(output)) return { text, asked: askedOf(asked), links: addressesIn(text, model.library.site.domain) }
  const links = new Set<string>()
  const page = checkPage(output.path, text)
  for (const problem of page.problems) throw new Error(`${output.path}: ${problem}. 请联系维护人员。`)
  const questions = new Set(asked)
  for (const { path, fragment } of page.links) {
    if (path === output.path && fragment !== undefined && !page.ids.has(fragment))
      throw new Error(`${output.path} leads to #${fragment}, but the page has no such part.`)
    if (links.has(path)) continue
    // A piece of the page would keep all of the page in memory.
    links.add(Buffer.from(path).toString())
    if (!fixedPaths.has(path)) questions.add(question.address(path))
  }
  return { text, asked: askedOf(questions), links }
}

const fixedPaths: ReadonlySet<string> = new Set(fixedRoutes.map(({ path }) => path))
