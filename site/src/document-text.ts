import type { NumberedEdition } from '@gongkai/content-model/edition-on'
import { referenceOf } from '@gongkai/content-model/paths'
import type { PublishedRecord, RecordOf } from '@gongkai/content-model/types/index'
import { type StructuredBody, structureBody } from './body/structure-body.ts'
import type { Portal } from './portal.ts'
import { unlinkDead } from './unlink-dead.ts'

/** A body of a record as its page shows it, with the records it cites linked. */
export function textOf(
  html: string,
  record: PublishedRecord,
  portal: Portal,
  options: { readonly under?: number; readonly prefix?: string } = {},
): StructuredBody {
  const text = structureBody(html, {
    ...options,
    citations: { resolver: portal.citations(), self: referenceOf(record) },
  })
  return { ...text, html: unlinkDead(text.html, portal.isThere) }
}

/** Attachments of the document itself, then of the text shown. */
export function attachmentsOf(
  document: RecordOf<'normative-document'>,
  { edition }: Pick<NumberedEdition, 'edition'>,
): NonNullable<RecordOf<'normative-document'>['attachments']> {
  return [...(document.attachments ?? []), ...(edition.attachments ?? [])]
}
