import type { Field, FieldShape, Fields } from '@gongkai/content-model/field'
import type { Field as PayloadField } from 'payload'

type Kind = FieldShape['kind']
export type FieldOf<K extends Kind> = Extract<Field, { readonly kind: K }>
export type Values = Readonly<Record<string, unknown>>

/** A file of the collection `files`, as far as records speak of it. */
export interface StoredFile {
  /** `<sha256>.<extension>` */
  readonly file: string
  /** The name its office gave it. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** Pixels; absent for what is no picture. */
  readonly width?: number
  readonly height?: number
}

/** What a file is stored by: its content, and where the record says it, the name it was given. */
export type FileWanted = Pick<StoredFile, 'file'> & { readonly name?: string }

/** Where published things stand in the CMS. Both functions throw where there is no such thing. */
export interface StoreContext {
  readonly idOf: (reference: string) => string
  readonly fileId: (file: FileWanted) => string
}

/** What stored ids stand for. `undefined` where a record was never published, or a file is gone. */
export interface PublishContext {
  readonly referenceOf: (type: string, id: string) => string | undefined
  readonly file: (id: string) => StoredFile | undefined
}

/** The same three things for fields within fields. */
export interface Inner {
  readonly edit: (fields: Fields, presence: 'own' | 'optional') => PayloadField[]
  readonly store: (fields: Fields, values: Values, context: StoreContext) => Record<string, unknown>
  readonly publish: (fields: Fields, values: Values, context: PublishContext) => Record<string, unknown>
}

/**
 * How one kind of field is edited and stored.
 * Law: `publish(store(v))` equals `v` for every `v` that the field's schema accepts.
 */
export interface Adapter<K extends Kind> {
  /** The Payload field, without what all kinds share (fields.ts). */
  readonly edit: (field: FieldOf<K>, inner: Inner, required: boolean) => DistributiveOmit<NamedField, 'name'>
  /** `undefined`, where nothing is published, becomes what empties the stored field. */
  readonly store: (value: unknown, field: FieldOf<K>, context: StoreContext, inner: Inner) => unknown
  /** `undefined` where nothing is said. What cannot be published is passed on as it stands, for the schema to refuse. */
  readonly publish: (stored: unknown, field: FieldOf<K>, context: PublishContext, inner: Inner) => unknown
}

type NamedField = Extract<PayloadField, { name: string }>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

export function isBlank(stored: unknown): boolean {
  return stored === undefined || stored === null || stored === ''
}

export function valuesOf(stored: unknown): Values {
  return typeof stored === 'object' && stored !== null ? (stored as Values) : {}
}

/** The id of what a relation points at, whether stored alone, with its collection, or read together with it. */
export function idOf(stored: unknown): string {
  const id = typeof stored === 'object' && stored !== null && 'id' in stored ? stored.id : stored
  return String(id)
}
