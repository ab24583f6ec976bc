import type { Library } from '@gongkai/content-model/library'
import { recordPath } from '@gongkai/content-model/paths'
import { titleOf } from '@gongkai/content-model/title-of'
import type { RichLine } from './rich-line.ts'

/** Links to the records, with 、 between them. Records that are not published are left out. */
export function linksTo(references: readonly string[] | undefined, library: Library): RichLine {
  const links = (references ?? []).flatMap((reference) => {
    const record = library.record(reference)
    return record === undefined ? [] : [{ href: recordPath(record), text: titleOf(record) }]
  })
  return links.flatMap((link, index) => (index === 0 ? [link] : ['、', link]))
}
