import { z } from 'zod'
import { type Fields, type PublishedFields, publishedSchema } from './field.ts'

/**
 * A content type is data: a name, a Chinese label and an ordered set of fields. Payload fields, the published type, the
 * gate of the snapshot, JSON Schema and the data dictionary are derived from it.
 */
export interface ContentType<N extends string = string, Fs extends Fields = Fields> {
  readonly name: N
  readonly label: string
  /**
   * - `information`: 政府信息 with index number, publisher, sections, disclosure mode, feeds and lists.
   * - `item`: a row of a standard catalogue.
   * - `around`: what information refers to: authorities, topics, sections …
   * - `settings`: exactly one record.
   */
  readonly role: 'information' | 'item' | 'around' | 'settings'
  /** The schema.org type. */
  readonly means: string
  /** The field whose words the record's key, and with it its address, is made of. */
  readonly keyFrom: string
  readonly fields: Fs
}

/** What is published of a content type. `key` is stable for ever and part of the record's address. */
export type Published<T extends ContentType> =
  T extends ContentType<infer N, infer Fs>
    ? Simplify<{ readonly type: N; readonly key: string } & PublishedFields<Fs>>
    : never
type Simplify<T> = { [K in keyof T]: T[K] } & {}

export function defineContentType<const N extends string, Fs extends Fields>(
  definition: ContentType<N, Fs> & { readonly keyFrom: keyof Fs & string },
): ContentType<N, Fs> {
  return definition
}

const schemas = new WeakMap<ContentType, unknown>()

/** The schema of a published record, as it stands in the snapshot. Made once for each type: making one costs more than a thousand uses. */
export function recordSchema<T extends ContentType>(type: T): z.ZodType<Published<T>> {
  const known = schemas.get(type) ?? makeRecordSchema(type)
  schemas.set(type, known)
  return known as z.ZodType<Published<T>>
}

function makeRecordSchema<T extends ContentType>(type: T): z.ZodType<Published<T>> {
  const fields = publishedSchema(type.fields) as unknown as z.ZodObject
  return fields.extend({
    type: z.literal(type.name, { error: `应为 ${type.name}。` }),
    key: z.string({ error: '没有标识。' }).regex(/^[A-Za-z0-9_-]{1,120}$/, '只能有字母、数字、连字符和下划线。'),
  }) as unknown as z.ZodType<Published<T>>
}

/**
 * The key made of an index number, item code or code: `/` becomes `-`, and any other character that is not a letter,
 * digit or hyphen becomes its code point in hexadecimal between underscores. Two words that would share a key are
 * refused where keys are given (index numbers of the standard form cannot).
 */
export function keyOf(words: string): string {
  return words
    .replaceAll('/', '-')
    .replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)
}
