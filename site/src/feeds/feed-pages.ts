import type { Library } from '@gongkai/content-model/library'
import { dayIn } from '../describe/zoned-time.ts'
import type { FeedEntry } from './feed-entry.ts'

/** What a feed holds: the newest entries, and all of them in archives. */
export interface FeedPages {
  /** At most 50, the newest first. */
  readonly newest: readonly FeedEntry[]
  /** The oldest first; none where the newest entries are all there are. */
  readonly archives: readonly ArchivePage[]
}

export interface ArchivePage {
  readonly year: string
  readonly page: number
  /** The oldest first. */
  readonly entries: readonly FeedEntry[]
}

export const entriesOnPage = 50

/**
 * Archives are divided by year and filled the oldest first, so that something published with an old day changes the pages
 * of its year only, and a page that has a successor does not change unless what it holds does.
 */
export function feedPages(entries: readonly FeedEntry[], { site }: Library): FeedPages {
  const news = entries
    .filter(({ imported }) => !imported)
    .sort((a, b) => compare(b.newsAt, a.newsAt) || compare(a.id, b.id))
  const newest = news.slice(0, entriesOnPage)
  if (newest.length === entries.length) return { newest, archives: [] }
  const years = Map.groupBy(
    [...entries].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)),
    ({ at }) => dayIn(site.timeZone, at).slice(0, 4),
  )
  const archives = [...years].flatMap(([year, standing]) =>
    Array.from({ length: Math.ceil(standing.length / entriesOnPage) }, (_, index) => ({
      year,
      page: index + 1,
      entries: standing.slice(index * entriesOnPage, (index + 1) * entriesOnPage),
    })),
  )
  return { newest, archives }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
