import type { Library } from '@gongkai/content-model/library'
import { titleOf } from '@gongkai/content-model/title-of'
import type { InformationRecord } from '@gongkai/content-model/types/index'

/** The names of those a record comes from: its issuers as they signed, who compiled a plan, else its publisher. */
export function authorsOf(record: InformationRecord, library: Library): readonly string[] {
  if (record.type === 'normative-document' && record.issuers !== undefined)
    return record.issuers.map(({ nameAsIssued }) => nameAsIssued)
  return namesOf(record.type === 'plan' ? record.compiledBy : [record.publisher], library)
}

/** The names of the records referred to, but for those that were withdrawn. */
export function namesOf(references: readonly string[], library: Library): readonly string[] {
  return references.flatMap((reference) => {
    const record = library.record(reference)
    return record === undefined ? [] : [titleOf(record)]
  })
}
