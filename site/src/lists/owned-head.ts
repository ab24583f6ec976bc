import { listPath } from '@gongkai/content-model/paths'
import { titleOf } from '@gongkai/content-model/title-of'
import { columnOf } from '../describe/government-meta.ts'
import type { Portal } from '../portal.ts'
import { shelfPath } from '../routes/lists.ts'
import { periodWords } from '../wording/period-words.ts'
import { countWords, type ListHead, periodTrail } from './list-head.ts'
import type { Period, Shelf } from './shelf.ts'

/** The head of a page of a period of what stands in a section, or was published under an item of the catalogue. */
export function ownedHead(
  shelf: Shelf,
  kind: 'section' | 'item',
  { library }: Portal,
  at: { readonly period: Period; readonly page: number },
): ListHead {
  const type = kind === 'section' ? 'section' : 'standard-catalogue-item'
  const record = library.record(`${type}/${shelf.filtered?.value ?? ''}`)
  if (record?.type !== 'section' && record?.type !== 'standard-catalogue-item')
    throw new Error(`The list ${shelf.id} belongs to no record.`)
  const name = titleOf(record)
  const title = `${periodWords(at.period)} · ${name}`
  const count = countWords(shelf, '条', at)
  const description = count === '' ? `${title}。` : `${title}，${count}。`
  return {
    title,
    count: count === '' ? '' : `${count}，按文件日期排列`,
    description,
    part: record.type === 'section' ? undefined : 'catalogues',
    trail: [
      record.type === 'section'
        ? { href: listPath('section'), text: '栏目' }
        : { href: listPath('catalogue'), text: '标准目录' },
      { href: shelfPath(shelf), text: name },
      ...periodTrail(shelf, at.period),
    ],
    column: record.type === 'section' ? columnOf(record) : { name: title, description, keywords: [name], type: '其他' },
    feeds: [],
  }
}
