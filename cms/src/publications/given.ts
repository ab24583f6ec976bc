import { contentTypeNamed, type PublishedRecord, type TypeName } from '@gongkai/content-model/types/index'
import type { PublishContext } from '../fields/adapter.ts'
import { publishFields } from '../fields/fields.ts'
import type { Row } from './raw-database.ts'

/** What the gate alone gives, at first publication or release, and nobody else can set. */
const given = ['key', 'indexNumber', 'publishedOn', 'firstReleasedAt', 'lastReleasedAt'] as const
export type Given = Partial<Record<(typeof given)[number], string | null>>

/** Of a row, what the gate gave it. */
function givenFields(type: TypeName, row: Row): Given {
  return Object.fromEntries(givenTo(type).map((name) => [name, typeof row[name] === 'string' ? row[name] : null]))
}

/** What a record was given stays, whatever a write says. */
export function keptFields(type: TypeName, before: Row | undefined): Given {
  return before === undefined ? {} : givenFields(type, before)
}

/** What a write that publishes nothing may say of given fields: what they were, or nothing. */
export function cleared(type: TypeName, before: Row | undefined): Given {
  return givenFields(type, before ?? { id: '' })
}

/** A record with other given values: the rest of it stays, and need not be made again. */
export function withGiven(record: PublishedRecord, given: Given): PublishedRecord {
  const own = Object.entries(contentTypeNamed(record.type).fields).filter(([name]) => name in given)
  return {
    ...record,
    key: given.key,
    ...publishFields(Object.fromEntries(own), given, nothingToLookUp),
  } as PublishedRecord
}

const nothingToLookUp: PublishContext = { referenceOf: () => undefined, file: () => undefined }

function givenTo(type: TypeName): (typeof given)[number][] {
  const { fields } = contentTypeNamed(type)
  return given.filter((name) => name === 'key' || name in fields)
}
