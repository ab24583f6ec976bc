import type { Library } from '@gongkai/content-model/library'
import { partsOf, referencePath } from '@gongkai/content-model/paths'
import { titleOf } from '@gongkai/content-model/title-of'
import { contentTypeNamed } from '@gongkai/content-model/types/index'
import type { citation } from '@gongkai/content-model/types/legal-relation'
import { formatDocumentNumber } from '@gongkai/content-model/values/document-number'
import type { Legislation } from 'schema-dts'
import { addressOf } from '../address.ts'

/** A record that another one names: its type, its address, what it is called. `undefined` where it was withdrawn. */
export function nodeOf(
  reference: string,
  library: Library,
): { '@type': string; '@id': string; name: string } | undefined {
  const record = library.record(reference)
  if (record === undefined) return undefined
  const { means } = contentTypeNamed(partsOf(reference).type)
  return { '@type': means, '@id': addressOf(referencePath(reference), library), name: titleOf(record) }
}

type Citation = NonNullable<(typeof citation)['schema']['_output']>

/** A document cited: the record where the library holds it, else what the citation says. */
export function citedNode(target: string | undefined, cited: Citation, library: Library): object {
  const node = target === undefined ? undefined : nodeOf(target, library)
  if (node !== undefined) return node
  const outside: Legislation = {
    '@type': 'Legislation',
    name: cited.title,
    ...(cited.number === undefined ? {} : { legislationIdentifier: formatDocumentNumber(cited.number) }),
    ...(cited.on === undefined ? {} : { legislationDate: cited.on }),
  }
  return outside
}
