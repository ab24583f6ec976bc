import { CborWriter } from './cbor-writer.ts'

/**
 * The words of a segment and where they stand, in the form in which Pagefind writes them. Pages are added in the order of
 * their numbers, and each leaves nothing but the bytes that will be in the files.
 */
export class Postings {
  readonly #words = new Map<string, Word>()
  readonly #barrier: string

  /** The barrier is a token that counts as a place and is not indexed. */
  constructor(barrier: string) {
    this.#barrier = barrier
  }

  /** `tokens` by place. */
  add(page: number, tokens: readonly string[]): void {
    const touched: Word[] = []
    let place = 0
    for (const token of tokens) {
      if (token !== this.#barrier) {
        const word = this.#word(token)
        if (word.places.length === 0) touched.push(word)
        word.places.push(place)
      }
      place += 1
    }
    for (const word of touched) word.endPage(page)
  }

  /** In order of the words, cut where Pagefind cuts them. */
  chunks(): { first: string; last: string; content: Uint8Array }[] {
    const words = [...this.#words.entries()].map(([text, word]) => ({ text, word, sorted: Buffer.from(text) }))
    words.sort((one, other) => Buffer.compare(one.sorted, other.sorted))
    const chunks: (typeof words)[] = []
    let size = placesAChunk
    for (const entry of words) {
      if (size >= placesAChunk) {
        chunks.push([])
        size = 0
      }
      chunks.at(-1)?.push(entry)
      size += entry.word.size
    }
    return chunks.map((chunk) => {
      const content = new CborWriter(room).list(1).list(chunk.length)
      for (const { text, word } of chunk) word.writeTo(content, text)
      return { first: chunk.at(0)?.text ?? '', last: chunk.at(-1)?.text ?? '', content: content.written() }
    })
  }

  #word(token: string): Word {
    const known = this.#words.get(token)
    if (known !== undefined) return known
    const word = new Word()
    this.#words.set(token, word)
    return word
  }
}

const placesAChunk = 20_000
const room = 100_000
// A negative number among the places is a weight, here Pagefind's usual one.
const usualWeight = -25

class Word {
  /** Where it stands in the page that is being added. */
  readonly places: number[] = []
  /** As Pagefind counts it: the numbers in its entries. */
  size = 0
  #pages = 0
  #lastPage = 0
  #entries = new CborWriter()

  endPage(page: number): void {
    const entries = this.#entries
      .list(3)
      .number(page - this.#lastPage)
      .list(this.places.length + 1)
      .number(usualWeight)
    let last = 0
    for (const place of this.places) {
      entries.number(place - last)
      last = place
    }
    entries.list(0) // places in metadata
    this.#pages += 1
    this.#lastPage = page
    this.size += this.places.length + 2
    this.places.length = 0
  }

  writeTo(content: CborWriter, text: string): void {
    content.list(3).text(text).list(this.#pages).raw(this.#entries.written()).list(0) // other forms of the word
  }
}
