import type { Fields, FileValue } from '@gongkai/content-model/field'
import { contentTypeNamed, type PublishedRecord } from '@gongkai/content-model/types/index'

type Named = Pick<FileValue, 'name' | 'mediaType'>
type Values = Readonly<Record<string, unknown>>

/** The names that records give to files, by the file's content. */
export function filesNamedIn(records: readonly PublishedRecord[]): ReadonlyMap<string, readonly Named[]> {
  const named = new Map<string, Named[]>()
  for (const record of records)
    for (const { file, name, mediaType } of inFields(
      contentTypeNamed(record.type).fields,
      record as unknown as Values,
    )) {
      const known = named.get(file) ?? []
      if (!known.some((one) => one.name === name)) known.push({ name, mediaType })
      named.set(file, known)
    }
  return named
}

function* inFields(fields: Fields, values: Values): Generator<FileValue> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || field.internal) continue
    if (field.kind === 'file' || field.kind === 'graphic') yield value as FileValue
    else if (field.kind === 'group') yield* inFields(field.fields, value as Values)
    else if (field.kind === 'list') for (const row of value as Values[]) yield* inFields(field.fields, row)
  }
}
