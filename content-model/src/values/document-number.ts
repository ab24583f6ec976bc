import { z } from 'zod'
import { readChineseNumber } from './chinese-number.ts'
import type { ValueType } from './value-type.ts'

/**
 * 文号. Never unique: 15 % of documents have none, and some numbers stand on two titles.
 * - `issued`, 发文字号: the issuer's abbreviation, the year in 〔 〕, a serial number, as in 国办发〔2018〕37号.
 * - `order`, 令号 or 公告号: a body and a serial number, often without a year, as in 国务院令第588号 or 2021年第3号.
 * - `other`: words only.
 * `printed` keeps the words as they stand on the document.
 */
export type DocumentNumber =
  | {
      readonly form: 'issued'
      readonly code: string
      readonly year: number
      readonly serial: number
      readonly printed: string
    }
  | {
      readonly form: 'order'
      readonly code?: string
      readonly year?: number
      readonly serial: number
      readonly printed: string
    }
  | { readonly form: 'other'; readonly printed: string }

/** Reads a document number in any common form. `undefined` only for blank words. */
export function parseDocumentNumber(words: string): DocumentNumber | undefined {
  const printed = words.trim()
  if (printed === '' || /[\r\n]/.test(printed)) return undefined
  const plain = plainForm(printed)
  return readIssued(plain, printed) ?? readOrder(plain, printed) ?? { form: 'other', printed }
}

/** The number in its standard form: 国办发〔2018〕37号, 国务院令第588号. */
export function formatDocumentNumber(number: DocumentNumber): string {
  if (number.form === 'issued') return `${number.code}〔${number.year}〕${number.serial}号`
  if (number.form === 'order')
    return `${number.code ?? ''}${number.year === undefined ? '' : `${number.year}年`}第${number.serial}号`
  return number.printed
}

/** Whether two numbers are the same number, however printed. */
export function sameDocumentNumber(a: DocumentNumber, b: DocumentNumber): boolean {
  return plainForm(formatDocumentNumber(a)) === plainForm(formatDocumentNumber(b))
}

const parts = z.discriminatedUnion(
  'form',
  [
    z.strictObject({
      form: z.literal('issued'),
      code: z.string().min(1),
      year: z.int().min(1900).max(2100),
      serial: z.int().min(1),
      printed: z.string().min(1),
    }),
    z.strictObject({
      form: z.literal('order'),
      code: z.string().min(1).optional(),
      year: z.int().min(1900).max(2100).optional(),
      serial: z.int().min(1),
      printed: z.string().min(1),
    }),
    z.strictObject({ form: z.literal('other'), printed: z.string().min(1) }),
  ],
  { error: '应为文号，形如“国办发〔2018〕37号”。' },
)

const schema = parts.refine(
  (number) => sameParts(number, parseDocumentNumber(number.printed)),
  '各部分与印制的文号不一致。请按印制的文号重新填写。',
) as unknown as z.ZodType<DocumentNumber>

export const documentNumber: ValueType<DocumentNumber> = {
  name: 'document-number',
  schema,
  read: parseDocumentNumber,
  write: (number) => number.printed,
  expects: '应形如“国办发〔2018〕37号”或“国务院令第588号”。',
}

function readIssued(plain: string, printed: string): DocumentNumber | undefined {
  const match = /^([^〔〕\d第]{1,20}[^〔〕第]{0,10}?)〔(\d{4})〕第?(\d+)号$/.exec(plain)
  if (match === null) return undefined
  const [, code, year, serial] = match as unknown as [string, string, string, string]
  if (!plausibleYear(Number(year)) || Number(serial) === 0) return undefined
  return { form: 'issued', code, year: Number(year), serial: Number(serial), printed }
}

/** 国务院令第588号, 主席令（第四十五号）, 2021年第3号公告, 第12号令. What follows the number is what the number is of. */
function readOrder(plain: string, printed: string): DocumentNumber | undefined {
  const unbracketed = plain.replace(/〔(第[^〔〕]+号)〕/, '$1')
  const match = /^(.*?)(?:〔?(\d{4})〕?年?)?第([\d〇零一二三四五六七八九十百千]+)号(公告|通告|令)?$/.exec(unbracketed)
  if (match === null) return undefined
  const [, body = '', year, serialWords = '', kind = ''] = match
  const code = body.endsWith(kind) ? body : body + kind
  const serial = readChineseNumber(serialWords)
  if (serial === undefined || serial === 0 || /[〔〕]/.test(code)) return undefined
  if (year !== undefined && !plausibleYear(Number(year))) return undefined
  return {
    form: 'order',
    ...(code === '' ? {} : { code }),
    ...(year === undefined ? {} : { year: Number(year) }),
    serial,
    printed,
  }
}

/** Brackets of any kind as 〔〕, half width digits, no white space and no invisible characters. */
function plainForm(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[[({【〖〈《﹝⦗「『]/g, '〔')
    .replace(/[\])}】〗〉》﹞⦘」』]/g, '〕')
    .replace(/^〔(?!\d{4}〕)(.*)〕$/, '$1')
}

function plausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2100
}

function sameParts(a: z.infer<typeof parts>, b: DocumentNumber | undefined): boolean {
  if (b === undefined || a.form !== b.form || a.printed !== b.printed) return false
  if (a.form === 'other' || b.form === 'other') return true
  return a.code === b.code && a.year === b.year && a.serial === b.serial
}
