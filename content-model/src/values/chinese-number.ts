const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** Reads a whole number in Arabic or Chinese numerals, positional (二〇〇四) or with units (四十五). */
export function readChineseNumber(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words)
  if (words === '') return undefined
  const characters = [...words]
  if (characters.every((character) => character in digits))
    return Number(characters.map((character) => digits[character]).join(''))
  let total = 0
  let section = 0
  let pending: number | undefined
  for (const character of characters) {
    const digit = digits[character]
    const unit = units[character]
    if (digit !== undefined) pending = digit
    else if (unit === 10_000) {
      total = (total + section + (pending ?? 0)) * unit
      section = 0
      pending = undefined
    } else if (unit !== undefined) {
      section += (pending ?? 1) * unit
      pending = undefined
    } else return undefined
  }
  return total + section + (pending ?? 0)
}

/** 四十五, for 0 to 9999. */
export function writeChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999)
    throw new RangeError(`Expected a whole number from 0 to 9999, got ${value}.`)
  const names = '零一二三四五六七八九'
  if (value < 10) return names.charAt(value)
  const parts: string[] = []
  let zero = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      zero = parts.length > 0
      continue
    }
    if (zero) parts.push('零')
    zero = false
    parts.push((value < 20 && unit === 10 ? '' : names.charAt(digit)) + name)
  }
  return parts.join('')
}
