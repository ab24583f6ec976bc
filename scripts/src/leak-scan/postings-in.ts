import { readPacked } from './read-packed.ts'

/** One word of a file of postings, and where it stands. */
export interface Posting {
  readonly word: string
  readonly pages: readonly { readonly page: number; readonly places: readonly number[] }[]
}

/**
 * Reads a file of postings of Pagefind 1.6, unpacked: a list of words, each with its pages and its places there. Pages and places
 * are counted from the one before; a negative number among the places is a weight.
 */
export function* postingsIn(chunk: Uint8Array): Generator<Posting> {
  const [words] = readPacked(chunk) as [[string, [number, number[], number[]][]][]]
  for (const [word, entries] of words) {
    let page = 0
    const pages: { page: number; places: number[] }[] = []
    for (const [gap, numbers, ofTitles] of entries) {
      page += gap
      pages.push({ page, places: [...summed(numbers), ...summed(ofTitles)] })
    }
    yield { word, pages }
  }
}

function summed(gaps: readonly number[]): number[] {
  let place = 0
  return gaps
    .filter((gap) => gap >= 0)
    .map((gap) => {
      place += gap
      return place
    })
}
