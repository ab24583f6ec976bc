import type { Search } from './address.ts'

/** What is chosen beside the words, as the folded form says it: `：政策文件，2020-01-01起，最新优先`; nothing where nothing is. */
export function chosenWords({ narrowing, order }: Search, types: ReadonlyMap<string, string>): string {
  const { type, from, to, on } = narrowing
  const chosen = [
    ...(type === '' ? [] : [types.get(type) ?? type]),
    ...(from === '' ? [] : [`${from}起`]),
    ...(to === '' ? [] : [`${to}止`]),
    ...(on === '' ? [] : [`${on}有效`]),
    ...(order === 'day' ? ['最新优先'] : []),
  ]
  return chosen.length === 0 ? '' : `：${chosen.join('，')}`
}
