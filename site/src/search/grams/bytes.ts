/** Whole numbers and texts one after the other. A number takes a byte for each seven of its bits, the lowest first; none but zero holds a byte that is zero. */
export class ByteWriter {
  #bytes: Uint8Array
  #length = 0

  constructor(room = 64) {
    this.#bytes = new Uint8Array(room)
  }

  get length(): number {
    return this.#length
  }

  number(value: number): this {
    this.#makeRoom(5)
    let rest = value
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
    this.#bytes[this.#length++] = rest
    return this
  }

  /** Preceded by its length in bytes. */
  text(value: string): this {
    const bytes = encoder.encode(value)
    return this.number(bytes.length).raw(bytes)
  }

  raw(bytes: Uint8Array): this {
    this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  /** Forgets what was written after it had that length. */
  cutBack(length: number): void {
    this.#length = length
  }

  /** What has been written, as a view: it is good until more is written. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** What has been written, to be kept. The writer begins anew. */
  taken(): Uint8Array {
    const written = this.written()
    const room = this.#bytes.length
    this.#bytes = new Uint8Array()
    this.#length = 0
    return written.length * 1.25 < room ? written.slice() : written
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.written())
    this.#bytes = larger
  }
}

/** Reads what a `ByteWriter` has written. Throws where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length
  }

  number(): number {
    let value = 0
    for (let worth = 1; ; worth *= 0x80) {
      const byte = this.#bytes[this.at++]
      if (byte === undefined) throw tooShort()
      value += (byte & 0x7f) * worth
      if (byte < 0x80) return value
    }
  }

  text(): string {
    const { from, to } = this.skip(this.number())
    return to - from > short ? decoder.decode(this.#bytes.subarray(from, to)) : shortText(this.#bytes, from, to)
  }

  /** Goes on after so many bytes; returns where they stand. */
  skip(length: number): { from: number; to: number } {
    const from = this.at
    if (from + length > this.#bytes.length) throw tooShort()
    this.at = from + length
    return { from, to: this.at }
  }

  /** Goes on after the next number that is zero. */
  skipPastZero(): void {
    const zero = this.#bytes.indexOf(0, this.at)
    if (zero < 0) throw tooShort()
    this.at = zero + 1
  }
}

const short = 12

/** A text of few bytes, in a tenth of the time. Of one or of three bytes a character, as Latin and Han are; what else there is takes the long way. */
function shortText(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; ) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      text += String.fromCharCode(byte)
      at += 1
    } else if (byte >= 0xe0 && byte < 0xf0) {
      text += String.fromCharCode(
        ((byte & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f),
      )
      at += 3
    } else return decoder.decode(bytes.subarray(from, to))
  }
  return text
}

function tooShort(): Error {
  return new Error('A file of the search index ends too early. Build the search index again.')
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
