import type { z } from 'zod'

/**
 * A value with parts that people write as one line of text.
 * Law: `read(write(v))` equals `v` for every `v` the schema accepts.
 */
export interface ValueType<V> {
  readonly name: string
  readonly schema: z.ZodType<V>
  /** `undefined` where the words cannot be such a value. Never throws. */
  readonly read: (words: string) => V | undefined
  readonly write: (value: V) => string
  /** Chinese: what is expected, with an example. */
  readonly expects: string
}
