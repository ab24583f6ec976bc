import type { Library } from '@gongkai/content-model/library'
import { recordPath } from '@gongkai/content-model/paths'
import type { InformationRecord, RecordOf } from '@gongkai/content-model/types/index'
import { sectionKind } from '@gongkai/content-model/vocabularies/section-kind'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import { addressOf } from './address.ts'
import { authorsOf, namesOf } from './authors.ts'
import { pictureOf } from './picture.ts'
import { minuteIn } from './zoned-time.ts'

/** A `<meta name content>` of the page. */
export interface Meta {
  readonly name: string
  readonly content: string
}

/** A column, 栏目, as its page's tags name it: a section, or a list that stands for one. */
export interface Column {
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly type: string
}

/** The tags of every page, after 政府网站发展指引. */
export function siteMeta({ site }: Library): readonly Meta[] {
  return [
    { name: 'SiteName', content: site.name },
    { name: 'SiteDomain', content: site.domain },
    { name: 'SiteIDCode', content: site.siteIdCode },
  ]
}

/** The tags of a column's page. */
export function columnMeta(column: Column, library: Library): readonly Meta[] {
  return [
    ...siteMeta(library),
    { name: 'ColumnName', content: column.name },
    { name: 'ColumnDescription', content: column.description },
    { name: 'ColumnKeywords', content: column.keywords.join(',') },
    { name: 'ColumnType', content: column.type },
  ]
}

export function columnOf(section: RecordOf<'section'>): Column {
  return {
    name: section.name,
    description: section.description,
    keywords: section.keywords ?? [section.name],
    type: labelOf(sectionKind, section.kind),
  }
}

/** The tags of a record's page. Days are those of the portal's time zone; what is not known has no tag. */
export function articleMeta(record: InformationRecord, library: Library): readonly Meta[] {
  const main = library.record(record.sections[0] ?? '')
  const picture = pictureOf(record, library)
  const optional = {
    Keywords: [...(record.keywords ?? []), ...namesOf(record.topics ?? [], library)].join(','),
    Author: authorsOf(record, library).join(','),
    Description: record.summary?.replace(/\s+/g, ' '),
    Image: picture?.address,
  }
  return [
    ...siteMeta(library),
    ...(main?.type === 'section'
      ? [
          { name: 'ColumnName', content: main.name },
          { name: 'ColumnType', content: labelOf(sectionKind, main.kind) },
        ]
      : []),
    { name: 'ArticleTitle', content: record.title },
    { name: 'PubDate', content: minuteIn(library.site.timeZone, record.firstReleasedAt) },
    { name: 'ContentSource', content: sourceOf(record, library) },
    ...Object.entries(optional).flatMap(([name, content]) =>
      content === undefined || content === '' ? [] : [{ name, content }],
    ),
    { name: 'Url', content: addressOf(recordPath(record), library) },
  ]
}

/** 信息来源: what the editor gave, else the system it was taken over from, else who published it. */
function sourceOf(record: InformationRecord, library: Library): string {
  return record.source ?? record.sourceSystem ?? namesOf([record.publisher], library)[0] ?? library.site.name
}
