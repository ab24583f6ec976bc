import { listPath } from '@gongkai/content-model/paths'
import { columnOf } from '../describe/government-meta.ts'
import type { Portal } from '../portal.ts'
import { shelfPath } from '../routes/lists.ts'
import { inFigures } from '../wording/count-words.ts'
import type { ListHead } from './list-head.ts'
import type { Shelf } from './shelves.ts'

/** The head of a section's list. */
export function sectionHead(shelf: Shelf, { library }: Portal, year?: string): ListHead {
  const record = library.record(`section/${shelf.filtered?.value ?? ''}`)
  if (record?.type !== 'section') throw new Error('The list belongs to no section.')
  const { name } = record
  const title = year === undefined ? name : `${year}年 · ${name}`
  const records = year === undefined ? shelf.records : (shelf.years.find((one) => one.year === year)?.records ?? [])
  const count = `${year === undefined ? '共' : `${year}年`}${inFigures(records.length)}条`
  return {
    title,
    count: `${count}，按文件日期排列`,
    description: `${title}，${count}。`,
    part: undefined,
    trail: [
      { href: listPath('section'), text: '栏目' },
      ...(year === undefined ? [] : [{ href: shelfPath(shelf), text: name }]),
    ],
    column: columnOf(record),
    feeds: [],
  }
}
