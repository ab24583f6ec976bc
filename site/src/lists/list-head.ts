import { folderOf } from '@gongkai/content-model/paths'
import type { TypeName } from '@gongkai/content-model/types/index'
import type { Column } from '../describe/government-meta.ts'
import { graphicScope } from '../feeds/feed-scopes.ts'
import type { Portal } from '../portal.ts'
import { periodPath, shelfPath } from '../routes/lists.ts'
import { inFigures, measureWord } from '../wording/count-words.ts'
import { type Part, partNamed, partOf } from '../wording/parts-of-portal.ts'
import { periodWords } from '../wording/period-words.ts'
import type { ListedType } from './filters.ts'
import { above, type Period, type Shelf } from './shelf.ts'

/** What stands above a list. */
export interface ListHead {
  readonly title: string
  readonly count: string
  readonly description: string
  readonly part: Part | undefined
  readonly trail: readonly { readonly href: string; readonly text: string }[]
  /** What the page's tags call the column that the list stands for. */
  readonly column: Column
  readonly feeds: readonly { readonly scope: string; readonly title: string }[]
}

/** The head of the list of a type or of one filter value; of a page of a period, with its number. */
export function listHead(
  shelf: Shelf,
  { feeds }: Portal,
  at?: { readonly period: Period; readonly page: number },
): ListHead {
  const { type, filtered } = shelf
  const graphics = isGraphics(shelf)
  const part = partNamed(graphics ? 'graphics' : partOf[type])
  const name = type === 'standard-catalogue-item' ? '标准目录事项' : partNamed(partOf[type]).label
  const value = graphics || filtered === undefined ? '' : filtered.name
  const base = graphics ? '图片解读' : value === '' ? name : `${value} · ${name}`
  const title = at === undefined ? base : `${periodWords(at.period)} · ${base}`
  const count = countWords(shelf, measureWord[type], at)
  const description = count === '' ? `${title}。` : `${title}，${count}。`
  return {
    title,
    count: type === 'standard-catalogue-item' || count === '' ? count : `${count}，按文件日期排列`,
    description,
    part: part.name,
    trail: [
      ...(filtered === undefined && at === undefined
        ? []
        : graphics
          ? [{ href: partNamed('interpretations').path, text: '政策解读' }]
          : [{ href: partNamed(partOf[type]).path, text: partNamed(partOf[type]).label }]),
      ...(at !== undefined && filtered !== undefined
        ? [{ href: shelfPath(shelf), text: graphics ? '图片解读' : filtered.name }]
        : []),
      ...periodTrail(shelf, at?.period),
    ],
    column: { name: title, description, keywords: [name, ...(value === '' ? [] : [value])], type: columnType[type] },
    feeds: feedsOf(shelf, name).filter(({ scope }) => feeds.has(scope)),
  }
}

export function isGraphics({ type, filtered }: Pick<Shelf, 'type' | 'filtered'>): boolean {
  return type === 'interpretation' && filtered?.filter === 'form' && filtered.value === 'graphic'
}

/** How many there are. Further pages of a long day do not say so: one record more would change them all. */
export function countWords(
  shelf: Shelf,
  measure: string,
  at?: { readonly period: Period; readonly page: number },
): string {
  if (at === undefined) return `共${inFigures(shelf.count)}${measure}`
  return at.page === 1 ? `${inFigures(shelf.countWithin(at.period))}${measure}` : ''
}

/** The periods that a period stands in. */
export function periodTrail(shelf: Shelf, period: Period | undefined): ListHead['trail'] {
  const outer = period === undefined ? '' : above(period)
  return outer === ''
    ? []
    : [...periodTrail(shelf, outer), { href: periodPath(shelf, outer), text: periodWords(outer) }]
}

/** ColumnType of the lists, in the words of the sections' kinds. */
const columnType = {
  'normative-document': '政策文件',
  interpretation: '政策解读',
  'bulletin-issue': '政策文件',
  plan: '政策文件',
  'standard-catalogue-item': '其他',
  disclosure: '通知公告',
} as const satisfies Record<ListedType, string>

function feedsOf({ type, filtered }: Shelf, name: string): ListHead['feeds'] {
  if (filtered?.filter === 'form' && filtered.value === 'graphic') return [{ scope: graphicScope, title: '图片解读' }]
  if (filtered?.filter === 'authority')
    return [{ scope: `${folderOf.authority}/${filtered.value}`, title: filtered.name }]
  if (filtered?.filter === 'topic') return [{ scope: `${folderOf.topic}/${filtered.value}`, title: filtered.name }]
  return type === 'standard-catalogue-item' ? [] : [{ scope: folderOf[type satisfies TypeName], title: name }]
}
