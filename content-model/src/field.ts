import { z } from 'zod'
import {
  body,
  codeIn,
  fileSchema,
  graphicSchema,
  line,
  lines,
  missing,
  type Reference,
  referenceTo,
  rows,
  several,
} from './field-schema.ts'
import { calendarDay, instant as instantSchema } from './values/calendar-day.ts'
import type { ValueType } from './values/value-type.ts'
import type { Code, Vocabulary } from './vocabularies/vocabulary.ts'

export type { Reference }

/**
 * The kinds of field there are. A field says what a thing is; how it is edited and stored is said once per kind by the
 * CMS's adapters, how it is shown by the site. `schema` is the schema of the published value, with the sentence an
 * editor sees when it fails.
 */
export type Kind = FieldShape['kind']

/**
 * - `required`: always needed to publish.
 * - `expected`: needed to publish a new record, only noted on an imported one (rules/expected-fields.ts).
 * - `optional`: as it says.
 */
export type Presence = 'required' | 'expected' | 'optional'

export interface FieldOptions {
  /** Chinese help under the field in the editor's form. */
  readonly help?: string
  /** The schema.org property the field states. */
  readonly means?: string
}

interface Shape {
  readonly label: string
  readonly help?: string
  readonly means?: string
}

interface TextShape extends Shape {
  readonly kind: 'text'
  readonly multiline: boolean
  readonly many: boolean
}
interface ValueShape extends Shape {
  readonly kind: 'value'
  readonly of: ValueType<unknown>
  readonly many: boolean
}
interface NumberShape extends Shape {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
}
interface FlagShape extends Shape {
  readonly kind: 'flag'
}
interface DateShape extends Shape {
  readonly kind: 'date'
  readonly precision: 'day' | 'instant'
}
interface ChoiceShape extends Shape {
  readonly kind: 'choice'
  readonly vocabulary: Vocabulary
  readonly many: boolean
}
interface ReferencesShape extends Shape {
  readonly kind: 'references'
  /** Names of the content types that may be referred to. */
  readonly to: readonly string[]
  readonly many: boolean
}
interface RichTextShape extends Shape {
  readonly kind: 'richText'
}
interface FileShape extends Shape {
  readonly kind: 'file'
}
interface GraphicShape extends Shape {
  readonly kind: 'graphic'
}
interface GroupShape extends Shape {
  readonly kind: 'group'
  readonly fields: Fields
}
interface ListShape extends Shape {
  readonly kind: 'list'
  readonly fields: Fields
}

export type FieldShape =
  | TextShape
  | ValueShape
  | NumberShape
  | FlagShape
  | DateShape
  | ChoiceShape
  | ReferencesShape
  | RichTextShape
  | FileShape
  | GraphicShape
  | GroupShape
  | ListShape

interface FieldMarks<V, P extends Presence, I extends boolean> {
  readonly schema: z.ZodType<V>
  readonly presence: P
  /** Kept in the CMS; absent from the published type, the snapshot and the site. */
  readonly internal: I
  /** Set by the system (or by `seed` and `restore`); editors read it. */
  readonly system: boolean
}

export type Field<V = unknown, P extends Presence = Presence, I extends boolean = boolean> = FieldShape &
  FieldMarks<V, P, I>

export type Fields = Readonly<Record<string, Field>>

type ValueOf<F> = F extends { readonly schema: z.ZodType<infer V> } ? V : never
type PublishedKeys<Fs extends Fields> = {
  [K in keyof Fs]: Fs[K]['internal'] extends false ? K : never
}[keyof Fs]
type RequiredKeys<Fs extends Fields> = {
  [K in PublishedKeys<Fs>]: Fs[K]['presence'] extends 'required' ? K : never
}[PublishedKeys<Fs>]

/** What is published of these fields: internal fields are not even part of the type. */
export type PublishedFields<Fs extends Fields> = Simplify<
  { readonly [K in RequiredKeys<Fs>]: ValueOf<Fs[K]> } & {
    readonly [K in Exclude<PublishedKeys<Fs>, RequiredKeys<Fs>>]?: ValueOf<Fs[K]>
  }
>
type Simplify<T> = { [K in keyof T]: T[K] } & {}

type Required<V> = Field<V, 'required', false>

/** One line of text, without white space at its ends. */
export function text(label: string, options: FieldOptions = {}): Required<string> {
  return required({ kind: 'text', multiline: false, many: false, label, ...options }, line)
}

/** Text that may have several lines. */
export function longText(label: string, options: FieldOptions = {}): Required<string> {
  return required({ kind: 'text', multiline: true, many: false, label, ...options }, lines)
}

/** Several short texts, such as keywords. */
export function texts(label: string, options: FieldOptions = {}): Required<readonly string[]> {
  return required({ kind: 'text', multiline: false, many: true, label, ...options }, several(line))
}

/** A value with parts that an editor writes as one line, such as a document number. */
export function value<V>(label: string, of: ValueType<V>, options: FieldOptions = {}): Required<V> {
  return required({ kind: 'value', of: of as ValueType<unknown>, many: false, label, ...options }, of.schema)
}

export function values<V>(label: string, of: ValueType<V>, options: FieldOptions = {}): Required<readonly V[]> {
  return required({ kind: 'value', of: of as ValueType<unknown>, many: true, label, ...options }, several(of.schema))
}

/** A whole number from `min` to `max`. */
export function number(
  label: string,
  { min = 0, max = 1_000_000_000, ...options }: FieldOptions & { min?: number; max?: number } = {},
): Required<number> {
  const error = `应为 ${min} 至 ${max} 之间的整数。`
  return required({ kind: 'number', min, max, label, ...options }, z.int({ error }).min(min, error).max(max, error))
}

/** Yes, or nothing said. */
export function flag(label: string, options: FieldOptions = {}): Field<true, 'optional', false> {
  return optional(required({ kind: 'flag', label, ...options }, z.literal(true, { error: '只能为“是”或不填。' })))
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(label: string, options: FieldOptions = {}): Required<string> {
  return required({ kind: 'date', precision: 'day', label, ...options }, calendarDay)
}

/** An instant, ISO 8601 in UTC with milliseconds. */
export function instant(label: string, options: FieldOptions = {}): Required<string> {
  return required({ kind: 'date', precision: 'instant', label, ...options }, instantSchema)
}

export function choice<V extends Vocabulary>(
  label: string,
  vocabulary: V,
  options: FieldOptions = {},
): Required<Code<V>> {
  return required({ kind: 'choice', vocabulary, many: false, label, ...options }, codeIn(vocabulary))
}

export function choices<V extends Vocabulary>(
  label: string,
  vocabulary: V,
  options: FieldOptions = {},
): Required<readonly Code<V>[]> {
  return required({ kind: 'choice', vocabulary, many: true, label, ...options }, several(codeIn(vocabulary)))
}

export function reference<const T extends string>(
  label: string,
  to: readonly T[],
  options: FieldOptions = {},
): Required<Reference<T>> {
  return required({ kind: 'references', to, many: false, label, ...options }, referenceTo(to))
}

export function references<const T extends string>(
  label: string,
  to: readonly T[],
  options: FieldOptions = {},
): Required<readonly Reference<T>[]> {
  return required({ kind: 'references', to, many: true, label, ...options }, several(referenceTo(to)))
}

/** Text with structure: canonical HTML of the closed set (docs/body.md). */
export function richText(label: string, options: FieldOptions = {}): Required<string> {
  return required({ kind: 'richText', label, ...options }, body)
}

/** A file of the snapshot, with the name its office gave it. */
export type FileValue = z.infer<typeof fileSchema>

export function file(label: string, options: FieldOptions = {}): Required<FileValue> {
  return required({ kind: 'file', label, ...options }, fileSchema)
}

/** A picture of the snapshot, with what it says in words. */
export type Graphic = z.infer<typeof graphicSchema>

export function graphic(label: string, options: FieldOptions = {}): Required<Graphic> {
  return required({ kind: 'graphic', label, ...options }, graphicSchema)
}

/** Fields that belong together and stand once. */
export function group<Fs extends Fields>(
  label: string,
  fields: Fs,
  options: FieldOptions = {},
): Required<PublishedFields<Fs>> {
  return required({ kind: 'group', fields, label, ...options }, publishedSchema(fields))
}

/** Rows, in order. */
export function list<Fs extends Fields>(
  label: string,
  fields: Fs,
  options: FieldOptions = {},
): Required<readonly PublishedFields<Fs>[]> {
  return required({ kind: 'list', fields, label, ...options }, rows(publishedSchema(fields)))
}

export function optional<V, I extends boolean>(field: Field<V, Presence, I>): Field<V, 'optional', I> {
  return { ...field, presence: 'optional' }
}

export function expected<V, I extends boolean>(field: Field<V, Presence, I>): Field<V, 'expected', I> {
  return { ...field, presence: 'expected' }
}

export function internal<V, P extends Presence>(field: Field<V, P>): Field<V, P, true> {
  return { ...field, internal: true }
}

export function system<V, P extends Presence, I extends boolean>(field: Field<V, P, I>): Field<V, P, I> {
  return { ...field, system: true }
}

/** The schema of what is published of these fields. Anything not defined, and anything internal, is refused. */
export function publishedSchema<Fs extends Fields>(fields: Fs): z.ZodType<PublishedFields<Fs>> {
  const shape: Record<string, z.ZodType> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.internal) continue
    shape[name] = field.presence === 'required' ? field.schema : field.schema.optional()
  }
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `有不认识的字段：${issue.keys.join('、')}。请删去，或核对字段名。`
        : missing(issue),
  }) as unknown as z.ZodType<PublishedFields<Fs>>
}

function required<S extends FieldShape, V>(shape: S, schema: z.ZodType<V>): Required<V> {
  return { ...shape, schema, presence: 'required', internal: false, system: false }
}
