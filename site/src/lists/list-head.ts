import { folderOf } from '@gongkai/content-model/paths'
import type { TypeName } from '@gongkai/content-model/types/index'
import type { Column } from '../describe/government-meta.ts'
import { graphicScope } from '../feeds/feed-scopes.ts'
import type { Portal } from '../portal.ts'
import { shelfPath } from '../routes/lists.ts'
import { inFigures, measureWord } from '../wording/count-words.ts'
import { type Part, partNamed, partOf } from '../wording/parts-of-portal.ts'
import type { ListedType } from './filters.ts'
import type { Shelf } from './shelves.ts'

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

/** The head of the list of a type or of one filter value; `year` on the pages of a year. */
export function listHead(
  shelf: Shelf & { readonly type: ListedType },
  { shelves, feeds }: Portal,
  year?: string,
): ListHead {
  const { type, filtered } = shelf
  const graphics = type === 'interpretation' && filtered?.filter === 'form' && filtered.value === 'graphic'
  const part = partNamed(graphics ? 'graphics' : partOf[type])
  const name = type === 'standard-catalogue-item' ? '标准目录事项' : partNamed(partOf[type]).label
  const value = graphics || filtered === undefined ? '' : filtered.name
  const base = graphics ? '图片解读' : value === '' ? name : `${value} · ${name}`
  const title = year === undefined ? base : `${year}年 · ${base}`
  const measure = measureWord[type]
  const total = shelves.whole(type).records.length
  const inYear = shelf.years.find((one) => one.year === year)?.records.length
  const count =
    inYear !== undefined
      ? `${year}年${inFigures(inYear)}${measure}`
      : filtered === undefined
        ? `共${inFigures(total)}${measure}`
        : `${inFigures(total)}${measure}中的${inFigures(shelf.records.length)}${measure}`
  return {
    title,
    count: type === 'standard-catalogue-item' ? count : `${count}，按文件日期排列`,
    description: `${title}，${count}。`,
    part: part.name,
    trail: [
      ...(filtered === undefined && year === undefined
        ? []
        : graphics
          ? [{ href: partNamed('interpretations').path, text: '政策解读' }]
          : [{ href: partNamed(partOf[type]).path, text: partNamed(partOf[type]).label }]),
      ...(year !== undefined && filtered !== undefined
        ? [{ href: shelfPath(shelf), text: graphics ? '图片解读' : filtered.name }]
        : []),
    ],
    column: {
      name: title,
      description: `${title}，${count}。`,
      keywords: [name, ...(value === '' ? [] : [value])],
      type: columnType[type],
    },
    feeds: feedsOf(shelf, name).filter(({ scope }) => feeds.has(scope)),
  }
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
  if (type === 'section') return []
  if (filtered?.filter === 'form' && filtered.value === 'graphic') return [{ scope: graphicScope, title: '图片解读' }]
  if (filtered?.filter === 'authority')
    return [{ scope: `${folderOf.authority}/${filtered.value}`, title: filtered.name }]
  if (filtered?.filter === 'topic') return [{ scope: `${folderOf.topic}/${filtered.value}`, title: filtered.name }]
  return type === 'standard-catalogue-item' ? [] : [{ scope: folderOf[type satisfies TypeName], title: name }]
}
