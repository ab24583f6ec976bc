import type { PublishedRecord, TypeName } from './types/index.ts'

/**
 * Where everything lives on the site: the only place that knows URL shapes. Every path begins and ends with `/`, but for
 * files. Titles never enter a path; a path once given is never given to anything else.
 */
export const folderOf = {
  'normative-document': 'documents',
  interpretation: 'interpretations',
  'bulletin-issue': 'bulletins',
  plan: 'plans',
  'standard-catalogue-item': 'catalogue-items',
  disclosure: 'information',
  authority: 'authorities',
  topic: 'topics',
  section: 'sections',
  place: 'places',
  periodical: 'periodicals',
  catalogue: 'catalogues',
  site: 'site',
} as const satisfies Record<TypeName, string>

/** The record's page. */
export function recordPath(record: { readonly type: TypeName; readonly key: string }): string {
  return `/${folderOf[record.type]}/${record.key}/`
}

/** The page of the record a reference names. */
export function referencePath(reference: string): string {
  const { type, key } = partsOf(reference)
  return recordPath({ type, key })
}

/** `<type>/<key>`, as references are written in a snapshot. */
export function referenceOf(record: Pick<PublishedRecord, 'type' | 'key'>): string {
  return `${record.type}/${record.key}`
}

/** The reference of the record whose page stands at a path; `undefined` where a path is no record's page. */
export function referenceAt(path: string): string | undefined {
  const [, folder, key = '', ...rest] = path.split('/')
  const type = Object.entries(folderOf).find(([, name]) => name === folder)?.[0]
  return type === undefined || key === '' || rest.join('') !== '' ? undefined : `${type}/${key}`
}

export function partsOf(reference: string): { readonly type: TypeName; readonly key: string } {
  const slash = reference.indexOf('/')
  const type = reference.slice(0, slash)
  if (!(type in folderOf)) throw new Error(`Unexpected reference "${reference}", expected "<type>/<key>".`)
  return { type: type as TypeName, key: reference.slice(slash + 1) }
}

/** An earlier or later text of a document; `number` counts the document's editions from 1. */
export function editionPath(record: PublishedRecord, number: number): string {
  return `${recordPath(record)}editions/${number}/`
}

/** The list of a type. */
export function listPath(type: TypeName): string {
  return `/${folderOf[type]}/`
}

/** A list for one filter value, such as `/documents/by/authority/yunting-government/`; page 1 has no number. */
export function filteredListPath(type: TypeName, filter: string, value: string, page = 1): string {
  return `${listPath(type)}by/${filter}/${value}/${numbered(page)}`
}

/** A file of the snapshot, by its content. */
export function filePath(fileName: string): string {
  return `/files/${fileName}`
}

/** A feed: of the site (`scope` empty), of a type, an authority or a topic. */
export function feedPath(scope: string, format: 'rss' | 'atom' | 'json'): string {
  return `/feeds/${scope === '' ? '' : `${scope}/`}${{ rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' }[format]}`
}

/** A part of a feed's archive (RFC 5005), in Atom, by the name of the part. */
export function feedArchivePath(scope: string, part: string): string {
  return `/feeds/${scope === '' ? '' : `${scope}/`}archive/${part}.xml`
}

export const searchPath = '/search/'
export const siteMapPath = '/site-map/'

/** A period (`2026`, `2026-11`, `2026-11-25`) of a list: of a whole type, or of one filter value. Page 1 has no number. */
export function periodListPath(
  type: TypeName,
  period: string,
  page = 1,
  filtered?: { readonly filter: string; readonly value: string },
): string {
  if (filtered === undefined) return filteredListPath(type, 'year', inSteps(period), page)
  return `${filteredListPath(type, filtered.filter, filtered.value)}year/${inSteps(period)}/${numbered(page)}`
}

/** What stands in a section or was published under an item of the standard catalogue, or a period of it. */
export function memberListPath(
  type: 'section' | 'standard-catalogue-item',
  key: string,
  period?: string,
  page = 1,
): string {
  return `${recordPath({ type, key })}${period === undefined ? '' : `year/${inSteps(period)}/${numbered(page)}`}`
}

function inSteps(period: string): string {
  return period.replaceAll('-', '/')
}

function numbered(page: number): string {
  return page === 1 ? '' : `page/${page}/`
}

export const graphicsPath = filteredListPath('interpretation', 'form', 'graphic')
export const subscriptionsPath = '/subscriptions/'
export const accessibilityPath = '/accessibility/'
/** The one page that says on which day the portal was last checked. */
export const statusPath = '/status/'
export const notFoundPath = '/404.html'
