import { tokens } from '@gongkai/content-model/fold'
import { gramsIn } from '@gongkai/site/search/testing/decode-grams'

/** Looks for phrases in a file of grams of the search index, of heads or of texts: those of which every two words that follow each other stand in one record. */
export function phrasesIn(file: Uint8Array, markers: readonly string[]): string[] {
  const pairs = new Map(markers.map((marker) => [marker, pairsOf(marker)]))
  const wanted = new Set([...pairs.values()].flat())
  const standing = new Map<string, ReadonlySet<number>>()
  for (const { gram, docs, heads } of gramsIn(file))
    if (wanted.has(gram)) standing.set(gram, new Set([...docs, ...heads.keys()]))
  return markers.filter((marker) => {
    const found = (pairs.get(marker) ?? []).map((pair) => standing.get(pair) ?? new Set<number>())
    const [first = new Set<number>(), ...others] = found
    return [...first].some((doc) => others.every((docs) => docs.has(doc)))
  })
}

/** Every two tokens that follow each other, or the only one, as the index writes them: with a blank between two words. */
function pairsOf(marker: string): string[] {
  const words = tokens(marker).map(({ token }) => token)
  if (words.length < 2) return words
  return words.slice(1).map((word, place) => {
    const before = words[place] ?? ''
    return isHan(before) || isHan(word) ? before + word : `${before} ${word}`
  })
}

function isHan(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
}
