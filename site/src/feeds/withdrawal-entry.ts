import type { Library } from '@gongkai/content-model/library'
import { folderOf, partsOf, recordPath } from '@gongkai/content-model/paths'
import type { Tombstone } from '@gongkai/content-model/snapshot/manifest'
import { inChinese } from '@gongkai/content-model/values/calendar-day'
import { addressOf } from '../describe/address.ts'
import type { FeedEntry } from './feed-entry.ts'
import { feedId } from './feed-id.ts'
import { words } from './xml.ts'

/** 撤回: says that a record is gone, when, by whom and why; its title only where the authority released it. */
export function withdrawalEntry(tombstone: Tombstone, library: Library): FeedEntry {
  const { record, path, on, at, authority, reason, target, title } = tombstone
  const { type } = partsOf(record)
  return {
    id: feedId('withdrawn', `${record}/${at}`, library),
    scopes: ['', folderOf[type], ...scopesNamed(authority, library)],
    title: title === undefined ? '已撤回' : `已撤回：${title}`,
    path,
    at,
    newsAt: at,
    updatedAt: at,
    imported: false,
    authors: [authority],
    categories: [],
    enclosures: [],
    language: 'zh-Hans',
    content: () => {
      const link = target === undefined ? '' : `<p><a href="${addressOf(target, library)}">有关信息见此</a></p>`
      return `<p>本信息已由${words(authority)}于${inChinese(on)}撤回。原因：${words(reason)}</p>${link}`
    },
    deleted: { id: feedId('record', record, library), at, by: authority, reason },
  }
}

/** A tombstone keeps the name of the authority, not a reference. */
function scopesNamed(name: string, library: Library): string[] {
  return library
    .ofType('authority')
    .filter((authority) => authority.name === name)
    .map((authority) => recordPath(authority).slice(1, -1))
}
