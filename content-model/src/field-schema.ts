import { z } from 'zod'
import { bodyProblems } from './body/body-problems.ts'
import { fileName } from './values/file-name.ts'
import type { Code, Vocabulary } from './vocabularies/vocabulary.ts'

/** A reference names a record of the snapshot: `<type>/<key>`. */
export type Reference<T extends string = string> = `${T}/${string}`

// The schemas of published values that the kinds of field (field.ts) are made of, with the sentences an editor sees.

/** What is missing is said otherwise than what is wrong. */
export const missing = (issue: { input?: unknown }) => (issue.input === undefined ? '没有填写。请填写。' : '格式不对。')

export const line = z
  .string({ error: missing })
  .min(1, '没有填写。请填写。')
  .refine((words) => words === words.trim() && !/[\n\r]/.test(words), '首尾有空白或中间有换行。请删去。')

export const lines = z
  .string({ error: missing })
  .min(1, '没有填写。请填写。')
  .refine((words) => words === words.trim() && !words.includes('\r'), '首尾有空白。请删去。')

export const body = z
  .string({ error: missing })
  .min(1, '没有填写。请填写。')
  .superRefine((html, context) => {
    for (const problem of bodyProblems(html)) context.addIssue({ code: 'custom', message: problem })
  })

export const fileSchema = z.strictObject(
  {
    file: fileName,
    name: line,
    mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, '应为媒体类型，如 application/pdf。'),
    bytes: z.int().positive(),
  },
  { error: missing },
)

export const graphicSchema = z.strictObject(
  {
    ...fileSchema.shape,
    width: z.int().positive(),
    height: z.int().positive(),
    alternative: z.string({ error: missing }).min(1, '没有替代文本。请用一句话说明图中内容。'),
    caption: z.string().min(1).optional(),
  },
  { error: missing },
)

export function several<V>(item: z.ZodType<V>): z.ZodType<readonly V[]> {
  return z
    .array(item, { error: missing })
    .min(1, '没有填写。请填写，或删去空的一栏。')
    .superRefine((items, context) => {
      const seen = new Set<string>()
      for (const [index, value] of items.entries()) {
        const same = JSON.stringify(value)
        if (seen.has(same)) context.addIssue({ code: 'custom', path: [index], message: '与前面一项重复。请删去一项。' })
        seen.add(same)
      }
    })
}

export function rows<V>(row: z.ZodType<V>): z.ZodType<readonly V[]> {
  return z.array(row, { error: missing }).min(1, '没有填写。请填写，或删去空的一栏。')
}

export function codeIn<V extends Vocabulary>(vocabulary: V): z.ZodType<Code<V>> {
  return z.enum(vocabulary.terms.map((term) => term.code) as [Code<V>, ...Code<V>[]], {
    error: (issue) =>
      issue.input === undefined
        ? '没有填写。请选择。'
        : `不在可选范围内，可选：${vocabulary.terms.map((term) => term.label).join('、')}。`,
  }) as unknown as z.ZodType<Code<V>>
}

export function referenceTo<T extends string>(types: readonly T[]): z.ZodType<Reference<T>> {
  const pattern = new RegExp(`^(?:${types.join('|')})/[A-Za-z0-9_-]+$`)
  return z
    .string({ error: missing })
    .regex(pattern, `应指向 ${types.join('、')} 之一，形如“${types[0]}/…”。`) as unknown as z.ZodType<Reference<T>>
}
