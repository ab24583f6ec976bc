import { around, findingFor, type Trap } from './trap.ts'

/** Personal data in a text that is to be published: the record is held until they are masked. */
export const personalDataTraps: readonly Trap[] = [
  ({ paragraphs }) =>
    findingFor(
      matches(paragraphs, /(?<![\d.])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?![\d.])/g, () => true),
      {
        id: 'personal-phone',
        class: 'held',
        sentence: (count) => `有 ${count} 个手机号码。个人号码请遮盖成 138****1234 的样子。`,
      },
    ),
  ({ paragraphs }) =>
    findingFor(
      matches(
        paragraphs,
        /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g,
        isIdentityNumber,
      ),
      {
        id: 'personal-identity',
        class: 'held',
        sentence: (count) => `有 ${count} 个居民身份证号码。请遮盖后再发布。`,
      },
    ),
  ({ paragraphs }) =>
    findingFor(
      matches(paragraphs, /(?<!\d)62\d{2}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{4}(?:[\s-]?\d{1,3})?(?!\d)/g, isCardNumber),
      {
        id: 'personal-card',
        class: 'held',
        sentence: (count) => `有 ${count} 个银行卡号码。请遮盖后再发布。`,
      },
    ),
]

/** The place is shown with the middle masked: a report must not spread what it warns of. */
function matches(paragraphs: readonly string[], pattern: RegExp, isOne: (number: string) => boolean): string[] {
  return paragraphs.flatMap((words) =>
    [...words.matchAll(pattern)]
      .filter(([number]) => isOne(number.replace(/[\s-]/g, '')))
      .map((match) => around(words, match.index, match[0].length).replace(match[0], masked(match[0]))),
  )
}

function masked(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(-4)}`
}

/** GB 11643: the last character is a checksum of the first 17. */
function isIdentityNumber(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase()
}

/** The Luhn checksum of card numbers. */
function isCardNumber(number: string): boolean {
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return number.length >= 16 && sum % 10 === 0
}
