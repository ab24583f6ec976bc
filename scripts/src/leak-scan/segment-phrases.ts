import { tokens } from '@gongkai/content-model/fold'
import { postingsIn } from './postings-in.ts'

/** Looks for phrases in the postings of one segment of the search index, whose words stand in several files. */
export class SegmentPhrases {
  readonly #phrases: ReadonlyMap<string, readonly string[]>
  readonly #words: ReadonlySet<string>
  /** By word: on which page it stands at which places. */
  readonly #standing = new Map<string, Map<number, ReadonlySet<number>>>()

  constructor(markers: readonly string[]) {
    this.#phrases = new Map(markers.map((marker) => [marker, tokens(marker).map(({ token }) => token)]))
    this.#words = new Set([...this.#phrases.values()].flat())
  }

  /** `chunk` is one file of postings, unpacked. */
  add(chunk: Uint8Array): void {
    for (const { word, pages } of postingsIn(chunk)) {
      if (!this.#words.has(word)) continue
      const known = this.#standing.get(word) ?? new Map<number, ReadonlySet<number>>()
      for (const { page, places } of pages) known.set(page, new Set([...(known.get(page) ?? []), ...places]))
      this.#standing.set(word, known)
    }
  }

  /** The markers whose words follow each other on some page. */
  found(): string[] {
    return [...this.#phrases].filter(([, words]) => this.#stands(words)).map(([marker]) => marker)
  }

  #stands(words: readonly string[]): boolean {
    const [first = ''] = words
    for (const [page, places] of this.#standing.get(first) ?? [])
      for (const place of places)
        if (
          words.every((word, after) =>
            this.#standing
              .get(word)
              ?.get(page)
              ?.has(place + after),
          )
        )
          return true
    return false
  }
}
