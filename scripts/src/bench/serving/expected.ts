import type { Mark } from '../portal/mark.ts'
import { findInList, textAt } from './find-in-list.ts'
import type { SearchReader } from './search-reader.ts'

/** What has to be served, or to be served no more, for a change of one record to be live. */
export interface Expected {
  readonly path: string
  /** By which lists sort it. */
  readonly day: string
  readonly present?: Mark
  readonly absent?: Mark
  readonly lists: readonly string[]
  /** An attachment, and whether it is to be served. */
  readonly file?: { readonly path: string; readonly isServed: boolean }
  /** What the feed calls the notice of a withdrawal. */
  readonly notice?: string
}

export const parts = ['page', 'list', 'feed', 'search', 'file'] as const
export type Part = (typeof parts)[number]

/** For each part a question that says whether it is as expected. To be asked again until it is. */
export function questions(
  portal: string,
  search: SearchReader,
  expected: Expected,
): Readonly<Partial<Record<Part, () => Promise<boolean>>>> {
  const { path, present, absent, lists, file, notice } = expected
  const isSo = (text: string | undefined): boolean =>
    (present === undefined || text?.includes(present.characters) === true) &&
    (absent === undefined || text?.includes(absent.characters) !== true)
  let seen: string | undefined
  return {
    page: async () => isSo(await textAt(`${portal}${path}`)),
    list: async () => {
      const found = await Promise.all(lists.map((list) => findInList(portal, list, expected)))
      return found.every((page) => (page === undefined) === (present === undefined))
    },
    feed: async () => {
      const feed = await textAt(`${portal}/feeds/atom.xml`)
      if (isSo(feed)) return notice === undefined || feed?.includes(notice) === true
      return absent === undefined && (await isInArchive(portal, feed, path))
    },
    search: async () => {
      const list = await search.list()
      // The list of segments says whether any answer can be another than before.
      if (list === seen) return false
      seen = list
      const found = present === undefined ? [] : await search.find(present.word)
      const former = absent === undefined ? [] : await search.find(absent.word)
      return former.length === 0 && (present === undefined || (found.length === 1 && found[0] === path))
    },
    ...(file === undefined
      ? {}
      : { file: async () => ((await textAt(`${portal}${file.path}`)) !== undefined) === file.isServed }),
  }
}

/** Of many publications at once the first are soon no longer among the newest entries: they stand in the archive, perhaps without their text. */
async function isInArchive(portal: string, newest: string | undefined, path: string): Promise<boolean> {
  let page = newest
  for (let looked = 0; looked < mostArchives; looked += 1) {
    const former = /<link rel="prev-archive"[^>]*? href="https?:\/\/[^/"]+([^"]+)"/.exec(page ?? '')?.[1]
    if (former === undefined) return false
    page = await textAt(`${portal}${former}`)
    if (page?.includes(`${path}"`)) return true
  }
  return false
}

const mostArchives = 20
