import { sameForms } from './forms.ts'

/**
 * The text as the scan reads it. Written apart from the folding: what stands between two characters does not count, but letters and digits that nothing but a
 * mark parts do not grow together.
 */
export function plain(text: string): string {
  let result = text.normalize('NFKC').toLowerCase()
  for (const [one, other] of sameForms) if (result.includes(other)) result = result.replaceAll(other, one)
  return result.replace(/([a-z0-9])[^\p{L}\p{N}]+(?=[a-z0-9])/gu, '$1|').replace(/[^\p{L}\p{N}|]+/gu, '')
}

/** Whether the word stands in the text, both plain, and not within a number or a Latin word. */
export function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = /[a-z0-9]/.test(word[0] ?? '') && /[a-z0-9]/.test(text[at - 1] ?? '')
    const after = /[a-z0-9]/.test(word.at(-1) ?? '') && /[a-z0-9]/.test(text[at + word.length] ?? '')
    if (!before && !after) return true
  }
  return false
}
