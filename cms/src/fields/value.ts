import type { ValueType } from '@gongkai/content-model/values/value-type'
import type { Adapter } from './adapter.ts'
import { severalTexts, trimmed } from './text.ts'

/** A value with parts is stored as the words an editor writes, so that they stay as written. */
export const value: Adapter<'value'> = {
  edit: ({ of, many }, _inner, required) =>
    many
      ? { type: 'text', hasMany: true, admin: severalTexts, validate: (words) => check(words ?? [], of, required) }
      : { type: 'text', validate: (words: string | null | undefined) => check(words ? [words] : [], of, required) },
  store: (value, { of, many }) => {
    if (value === undefined) return many ? [] : null
    return many ? (value as readonly unknown[]).map((one) => of.write(one)) : of.write(value)
  },
  publish: (stored, { of, many }) => {
    if (!many) return read(stored, of)
    if (!Array.isArray(stored)) return undefined
    const values = stored.map((words) => read(words, of)).filter((one) => one !== undefined)
    return values.length === 0 ? undefined : values
  },
}

function read(stored: unknown, of: ValueType<unknown>): unknown {
  const words = trimmed(stored)
  return words === undefined ? undefined : (of.read(words) ?? words)
}

function check(words: readonly string[], of: ValueType<unknown>, required: boolean): string | true {
  if (required && words.length === 0) return '没有填写。请填写。'
  const wrong = words.find((one) => of.read(one) === undefined)
  return wrong === undefined || `“${wrong}”格式不对，${of.expects}`
}
