import type { RichLine } from './rich-line.ts'

/** A label and what stands beside it. A fact without a value is never made, so no label stands empty. */
export interface Fact {
  readonly label: string
  readonly line: RichLine
  /** Numbers of documents and indexes are set as one word. */
  readonly number?: boolean
}

/** The fact, or nothing where there is no value. */
export function fact(label: string, value: RichLine | string | undefined, number = false): Fact[] {
  const line = typeof value === 'string' ? [value] : (value ?? [])
  return line.every((part) => part === '') ? [] : [{ label, line, ...(number ? { number } : {}) }]
}
