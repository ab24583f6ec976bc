/** Whether the character is a token by itself: Han and kana, which are written without spaces. */
export function standsAlone(character: string): boolean {
  return alone.test(character)
}

const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
