/**
 * Phrases by which a text is known again wherever it stands: the longest stretches of Han characters, letters and digits without a sign or a blank in between,
 * as many as said, each cut to sixteen characters.
 */
export function phrasesOf(texts: readonly string[], most: number): string[] {
  const found = new Set<string>()
  for (const text of texts)
    for (const [stretch] of text.matchAll(/[\p{Script=Han}\p{L}\p{N}]+/gu)) {
      const characters = [...stretch].slice(0, longest)
      if (characters.length >= shortest && /\p{Script=Han}/u.test(stretch)) found.add(characters.join(''))
    }
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most)
}

/** In characters. What is shorter may stand in a page by chance. */
const shortest = 10
const longest = 16
