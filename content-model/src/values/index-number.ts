import { z } from 'zod'
import type { ValueType } from './value-type.ts'

/**
 * 索引号: organisation code (9) or unified social credit code (18) "/" year "-" serial of five or more digits, as in
 * `000014349/2017-00110`. Given once, at first publication, and never changed. Foreign forms are kept as they are.
 */
export type IndexNumber = string

export const indexNumber: ValueType<IndexNumber> = {
  name: 'index-number',
  schema: z.string({ error: '没有索引号。' }).regex(/^\S{1,60}$/, '应形如“000014349/2017-00110”，中间没有空白。'),
  read: (words) => (/^\S{1,60}$/.test(words.trim()) ? words.trim() : undefined),
  write: (value) => value,
  expects: '应形如“000014349/2017-00110”。',
}

export function formatIndexNumber(organisation: string, year: number, serial: number): IndexNumber {
  return `${organisation}/${year}-${String(serial).padStart(5, '0')}`
}

/** The parts of an index number of the standard form; `undefined` for a foreign form. */
export function parseIndexNumber(
  words: IndexNumber,
): { organisation: string; year: number; serial: number } | undefined {
  const match = /^([0-9A-Z]{9}|[0-9A-Z]{18})\/(\d{4})-(\d{5,})$/.exec(words)
  if (match === null) return undefined
  return { organisation: match[1] ?? '', year: Number(match[2]), serial: Number(match[3]) }
}
