/** A number that belongs to a person, as found in a text. `masked` may be shown; the number itself is never repeated. */
export interface PersonalNumber {
  readonly kind: 'phone' | 'identity' | 'bank-card'
  readonly masked: string
}

/**
 * Mobile numbers (11 digits from 13 to 19), citizen identity numbers (18 characters with a real birthday and checksum, GB 11643)
 * and bank cards (16 to 19 digits of the common issuers, with checksum), each once. Full-width digits and the usual groups
 * with spaces or hyphens are recognised. Landlines of offices, credit codes and document numbers are none.
 */
export function personalNumbers(text: string): PersonalNumber[] {
  const plain = text.normalize('NFKC')
  const found = kinds.flatMap(({ kind, pattern, holds, mask }) =>
    [...plain.matchAll(pattern)]
      .map(([written]) => written.replace(/[ -]/g, '').toUpperCase())
      .filter(holds)
      .map((number): PersonalNumber => ({ kind, masked: mask(number) })),
  )
  return found.filter((one, index) => found.findIndex(({ masked }) => masked === one.masked) === index)
}

const alone = '(?<![0-9A-Za-z.])'
const ends = String.raw`(?![0-9A-Za-z]|\.\d)`

const kinds: readonly {
  readonly kind: PersonalNumber['kind']
  readonly pattern: RegExp
  readonly holds: (number: string) => boolean
  readonly mask: (number: string) => string
}[] = [
  {
    kind: 'phone',
    pattern: new RegExp(`${alone}1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}${ends}(?!\\s*[万亿]?元)`, 'g'),
    holds: () => true,
    mask: (number) => `${number.slice(0, 3)}****${number.slice(-4)}`,
  },
  {
    kind: 'identity',
    pattern: new RegExp(`${alone}[1-9]\\d{5}[ ]?(?:19|20)\\d{6}[ ]?\\d{3}[\\dXx]${ends}`, 'g'),
    holds: isIdentityNumber,
    mask: (number) => `${number.slice(0, 2)}*************${number.slice(-3)}`,
  },
  {
    kind: 'bank-card',
    pattern: new RegExp(`${alone}(?:62|9558|4\\d|5[1-5])\\d{2}(?:[ -]?\\d{4}){2,3}[ -]?\\d{1,4}${ends}`, 'g'),
    holds: (number) => number.length >= 16 && number.length <= 19 && !isIdentityNumber(number) && hasLuhnSum(number),
    mask: (number) => `${number.slice(0, 4)}****${number.slice(-4)}`,
  },
]

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  const birthday = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  if (birthday.getUTCMonth() + 1 !== month || birthday.getUTCDate() !== day) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

function hasLuhnSum(number: string): boolean {
  const digits = [...number].reverse().map(Number)
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
