import { folderOf } from '@gongkai/content-model/paths'
import { manifestPath } from './release-manifest.ts'

/**
 * When in a change-over a file takes its place, so that no page ever links to something that is not there yet: lower numbers first.
 * Files of one number may come in any order, or at once. `path` is that of the file, as the release's manifest names it
 * (`/documents/x/index.html`); `isNew` says whether nothing stood there before. What a release no longer has goes last of all (`removalOrder`).
 *
 * - 0 new files named by their content: what pages will ask for
 * - 1 other new files: pages that nothing links to yet
 * - 2 changed pages of records
 * - 3 what leads to them: lists, feeds, sitemaps, the list of search segments, the home page
 * - 4 the parts of the release's manifest
 * - 5 the manifest itself: from here on the release is whole
 */
export function orderOf(path: string, isNew: boolean): number {
  if (path === manifestPath) return 5
  if (path.startsWith('/release/')) return 4
  if (isNew) return isNamedByContent(path) ? 0 : 1
  return isRecordPage(path) ? 2 : 3
}

/** Nothing links to it any more when it goes. */
export const removalOrder = 6

/** Whether other content would have another name. */
function isNamedByContent(path: string): boolean {
  if (path === '/search/index.html' || path === '/search/segments.json') return false
  return /^\/(?:_astro|files|thumbnails|search)\//.test(path)
}

const recordFolders: readonly string[] = [
  folderOf['normative-document'],
  folderOf.interpretation,
  folderOf['bulletin-issue'],
  folderOf.plan,
  folderOf['standard-catalogue-item'],
  folderOf.disclosure,
]

/** The page of a record and what lies below it, such as its editions. Pages of authorities, topics and the like are lists of records. */
function isRecordPage(path: string): boolean {
  const [, folder = '', key, rest] = path.split('/')
  return recordFolders.includes(folder) && rest !== undefined && key !== 'by'
}
