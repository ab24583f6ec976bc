import type { Fields, FileValue } from '@gongkai/content-model/field'
import { contentTypeNamed, type PublishedRecord } from '@gongkai/content-model/types/index'
import { bodyImageNames } from './body-image-names.ts'

type Named = Pick<FileValue, 'name' | 'mediaType'>
type Values = Readonly<Record<string, unknown>>

/**
 * The names that records give to files, by the file's content. An image of a body is named after its words, unless an
 * attachment or a graphic of the same content has a name of its own.
 */
export function filesNamedIn(records: Iterable<PublishedRecord>): ReadonlyMap<string, readonly Named[]> {
  const named = new Map<string, Named[]>()
  const inBodies = new Map<string, string>()
  for (const record of records)
    for (const found of inFields(contentTypeNamed(record.type).fields, record as unknown as Values)) {
      if (typeof found === 'string') {
        for (const [file, name] of bodyImageNames(found)) if (!inBodies.has(file)) inBodies.set(file, name)
        continue
      }
      const { file, name, mediaType } = found
      const known = named.get(file) ?? []
      if (!known.some((one) => one.name === name)) known.push({ name, mediaType })
      named.set(file, known)
    }
  for (const [file, name] of inBodies) if (!named.has(file)) named.set(file, [{ name, mediaType: '' }])
  return named
}

/** The files of a record that stand in fields of their own, and its bodies. */
function* inFields(fields: Fields, values: Values): Generator<FileValue | string> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || field.internal) continue
    if (field.kind === 'file' || field.kind === 'graphic') yield value as FileValue
    else if (field.kind === 'richText') yield value as string
    else if (field.kind === 'group') yield* inFields(field.fields, value as Values)
    else if (field.kind === 'list') for (const row of value as Values[]) yield* inFields(field.fields, row)
  }
}
