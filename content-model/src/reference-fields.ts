import type { RecordOf, TypeName } from './types/index.ts'

/**
 * The fields of a published type in which a reference stands, as dotted names without indexes: `publisher`, `issuers.authority`,
 * `legalRelations.target`. A type only: what is written for each of them is checked to be complete.
 */
export type ReferenceField<N extends TypeName> = FieldsWithReferences<RecordOf<N>>

type FieldsWithReferences<V> = V extends readonly (infer Row)[]
  ? FieldsWithReferences<Row>
  : V extends object
    ? { [K in keyof V & string]-?: Standing<K, NonNullable<V[K]>> }[keyof V & string]
    : never

type Standing<K extends string, V> = V extends readonly (infer One)[]
  ? Standing<K, One>
  : V extends `${string}/${string}`
    ? K
    : V extends object
      ? `${K}.${FieldsWithReferences<V>}`
      : never
