import { editionOn } from '@gongkai/content-model/edition-on'
import type { FileValue, Graphic } from '@gongkai/content-model/field'
import type { Library } from '@gongkai/content-model/library'
import { filePath, recordPath, referencePath } from '@gongkai/content-model/paths'
import type { InformationRecord, RecordOf } from '@gongkai/content-model/types/index'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { bulletinGroup } from '@gongkai/content-model/vocabularies/bulletin-group'
import { planPartKind } from '@gongkai/content-model/vocabularies/plan-part-kind'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import { absoluteHtml } from './absolute-html.ts'

/** The full text of a record as HTML with whole addresses: its text of the day, its pictures, its attachments by name. */
export function recordContent(record: InformationRecord, library: Library, today: CalendarDay): string {
  const write = writers[record.type] as (record: InformationRecord, today: CalendarDay) => Html[]
  const html = [...write(record, today), ...fileList('附件', attachmentsOf(record, today))].join('\n')
  return absoluteHtml(html, `https://${library.site.domain}`, recordPath(record))
}

/** Every file that hangs on a record, in its order. */
export function attachmentsOf(record: InformationRecord, today: CalendarDay): readonly NamedFile[] {
  const own = record.attachments ?? []
  switch (record.type) {
    case 'normative-document':
      return [...own, ...(editionOn(record, today).edition.attachments ?? [])]
    case 'interpretation':
      return [
        ...own,
        ...(record.media ?? []).flatMap(({ file, title }) => (file === undefined ? [] : [named(file, title)])),
      ]
    case 'plan':
      return [...own, ...record.parts.flatMap(({ files }) => files ?? [])]
    case 'bulletin-issue':
      return [...own, ...(record.facsimile ?? [])]
    case 'disclosure':
      return own
  }
}

export interface NamedFile {
  readonly file: FileValue
  readonly title?: string
}

type Html = string
type Writers = { readonly [R in InformationRecord as R['type']]: (record: R, today: CalendarDay) => Html[] }

const writers: Writers = {
  'normative-document': (document, today) => [editionOn(document, today).body],
  interpretation: (record) => [
    ...present(record.body),
    ...(record.graphics ?? []).map(({ graphic }) => figure(graphic)),
    ...facetsOf(record),
    ...(record.transcript === undefined ? [] : ['<h2>全文说明</h2>', record.transcript]),
  ],
  'bulletin-issue': (issue) => [
    ...(issue.cover === undefined ? [] : [figure(issue.cover)]),
    '<ol>',
    ...issue.contents.map(({ group, title, target }) => {
      const words = escaped(title)
      const linked = target === undefined ? words : `<a href="${referencePath(target)}">${words}</a>`
      return `<li>${labelOf(bulletinGroup, group)}：${linked}</li>`
    }),
    '</ol>',
    ...issue.contents.flatMap(({ title, body }) => (body === undefined ? [] : [`<h2>${escaped(title)}</h2>`, body])),
  ],
  plan: ({ parts }) =>
    parts.flatMap(({ kind, title, body }) =>
      body === undefined ? [] : [`<h2>${escaped(title ?? labelOf(planPartKind, kind))}</h2>`, body],
    ),
  disclosure: ({ body }) => present(body),
}

const facetTitles = {
  grounds: '制定依据',
  background: '政策背景',
  contents: '主要内容',
  measures: '政策举措',
  concerns: '适用对象',
  terms: '关键词解释',
  differences: '新旧政策差异',
  notes: '注意事项',
} as const satisfies Record<keyof NonNullable<RecordOf<'interpretation'>['facets']>, string>

function facetsOf({ facets = {} }: RecordOf<'interpretation'>): Html[] {
  return (Object.keys(facetTitles) as (keyof typeof facetTitles)[]).flatMap((name) => {
    const words = facets[name]
    return words === undefined
      ? []
      : [`<h2>${facetTitles[name]}</h2>`, `<p>${escaped(words).replaceAll('\n', '<br>')}</p>`]
  })
}

function figure({ file, alternative, width, height, caption }: Graphic): Html {
  const image = `<img src="${filePath(file)}" alt="${attribute(alternative)}" width="${width}" height="${height}">`
  return `<figure>${image}${caption === undefined ? '' : `<figcaption>${escaped(caption)}</figcaption>`}</figure>`
}

function fileList(title: string, files: readonly NamedFile[]): Html[] {
  if (files.length === 0) return []
  const items = files.map(
    ({ file, title: name }) => `<li><a href="${filePath(file.file)}">${escaped(name ?? file.name)}</a></li>`,
  )
  return [`<h2>${title}</h2>`, '<ul>', ...items, '</ul>']
}

function named(file: FileValue, title: string | undefined): NamedFile {
  return title === undefined ? { file } : { file, title }
}

function present(html: Html | undefined): Html[] {
  return html === undefined ? [] : [html]
}

function escaped(words: string): Html {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function attribute(words: string): Html {
  return escaped(words).replaceAll('"', '&quot;').replaceAll('\n', ' ')
}
