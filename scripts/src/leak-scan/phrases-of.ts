/**
 * Phrases by which a text is known again wherever it stands: its stretches of Han characters, letters and digits without a sign or a blank in between, each cut to
 * sixteen characters. Those with a day are left out: pages say days by themselves.
 */
export function* phrasesOf(text: string): Iterable<string> {
  for (const [stretch] of text.matchAll(/[\p{Script=Han}\p{L}\p{N}]+/gu)) {
    if (stretch.length < shortest || day.test(stretch) || !/\p{Script=Han}/u.test(stretch)) continue
    const characters = [...stretch].slice(0, longest)
    if (characters.length >= shortest) yield characters.join('')
  }
}

const day = /\d{4}年\d{1,2}月\d{1,2}日/

/** In characters. What is shorter may stand in a page by chance. */
const shortest = 10
const longest = 16
