import { writeRobots, writeSitemap, writeSitemapPart } from './describe/sitemap.ts'
import { archiveDocument, newestDocument } from './feeds/feed-document.ts'
import { writeAtom } from './feeds/write-atom.ts'
import { writeJsonFeed } from './feeds/write-json-feed.ts'
import { writeRss } from './feeds/write-rss.ts'
import { isPage, type Output } from './output.ts'
import { asking } from './portal/asking.ts'
import type { PortalModel } from './portal/portal-model.ts'
import type { Question } from './portal/question.ts'
import type { Portal } from './portal.ts'
import type { Renderer } from './render.ts'
import type { Route } from './route.ts'

export interface Made {
  readonly text: string
  /** Every question that the output rests on: as long as none has another answer, it comes out the same. */
  readonly asked: ReadonlySet<Question>
}

/** The only way an output is made. The same output of the same portal gives the same bytes. */
export async function make(output: Output, model: PortalModel, { render }: Pick<Renderer, 'render'>): Promise<Made> {
  const asked = new Set<Question>()
  const portal = asking(model, (one) => asked.add(one))
  return { text: isPage(output) ? await render(output, portal) : write(output, portal), asked }
}

/** Everything that is no page. */
export function write(output: Exclude<Output, Route>, portal: Portal): string {
  switch (output.kind) {
    case 'feed':
      return feedWriters[output.format](newestDocument(output.scope, portal))
    case 'archive':
      return writeAtom(archiveDocument(output.scope, output.part, portal))
    case 'sitemap':
      return writeSitemap(portal)
    case 'sitemap-part':
      return writeSitemapPart(portal.sitemap.part(output.room, output.part), portal.library)
    case 'robots':
      return writeRobots(portal.library)
  }
}

const feedWriters = { rss: writeRss, atom: writeAtom, json: writeJsonFeed }
