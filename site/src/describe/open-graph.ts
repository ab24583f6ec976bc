import type { Library } from '@gongkai/content-model/library'
import { recordPath } from '@gongkai/content-model/paths'
import { titleOf } from '@gongkai/content-model/title-of'
import { isInformation, type PublishedRecord } from '@gongkai/content-model/types/index'
import { addressOf } from './address.ts'
import { namesOf } from './authors.ts'
import { type Picture, pictured, pictureOf } from './picture.ts'

/** A `<meta property content>` of the page. */
export interface Property {
  readonly property: string
  readonly content: string
}

/** What a page says of itself where it is shared. */
export interface SharedPage {
  readonly title: string
  readonly path: string
  readonly description?: string
}

/** Open Graph of a page that is no record: the home page, a list. */
export function pageOpenGraph(page: SharedPage, library: Library): readonly Property[] {
  const { seal } = library.site
  return common(page, 'website', seal === undefined ? undefined : pictured(seal, library), library)
}

/** Open Graph of a record's page. */
export function recordOpenGraph(record: PublishedRecord, library: Library): readonly Property[] {
  const title = titleOf(record)
  const path = recordPath(record)
  if (!isInformation(record)) return pageOpenGraph({ title, path }, library)
  const page = { title, path, ...(record.summary === undefined ? {} : { description: record.summary }) }
  return [
    ...common(page, 'article', pictureOf(record, library), library),
    { property: 'article:published_time', content: record.firstReleasedAt },
    { property: 'article:modified_time', content: record.lastReleasedAt },
    ...namesOf(record.sections.slice(0, 1), library).map((name) => ({ property: 'article:section', content: name })),
    ...namesOf(record.topics ?? [], library).map((name) => ({ property: 'article:tag', content: name })),
  ]
}

function common(page: SharedPage, type: string, picture: Picture | undefined, library: Library): Property[] {
  const properties: Record<string, string | undefined> = {
    'og:type': type,
    'og:site_name': library.site.name,
    'og:locale': 'zh_CN',
    'og:title': page.title,
    'og:url': addressOf(page.path, library),
    'og:description': page.description?.replace(/\s+/g, ' '),
    'og:image': picture?.address,
    'og:image:type': picture?.mediaType,
    'og:image:width': picture === undefined ? undefined : String(picture.width),
    'og:image:height': picture === undefined ? undefined : String(picture.height),
    'og:image:alt': picture?.alternative,
  }
  return Object.entries(properties).flatMap(([property, content]) =>
    content === undefined ? [] : [{ property, content }],
  )
}
