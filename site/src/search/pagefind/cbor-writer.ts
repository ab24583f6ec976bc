/** Writes what Pagefind's files consist of: CBOR lists, texts and whole numbers, each in its shortest form. */
export class CborWriter {
  #bytes: Uint8Array
  #length = 0

  /** With room for so many bytes, that grows as it must. */
  constructor(room = 32) {
    this.#bytes = new Uint8Array(room)
  }

  list(length: number): this {
    return this.#head(0x80, length)
  }

  number(value: number): this {
    return value < 0 ? this.#head(0x20, -1 - value) : this.#head(0, value)
  }

  text(value: string): this {
    const bytes = encoder.encode(value)
    return this.#head(0x60, bytes.length).raw(bytes)
  }

  /** Bytes that are CBOR already. */
  raw(bytes: Uint8Array): this {
    this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  /** What has been written, as a view: it is good until more is written. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #head(kind: number, value: number): this {
    this.#makeRoom(5)
    const bytes = this.#bytes
    if (value < 24) bytes[this.#length++] = kind | value
    else if (value < 0x100) {
      bytes[this.#length++] = kind | 24
      bytes[this.#length++] = value
    } else if (value < 0x10000) {
      bytes[this.#length++] = kind | 25
      bytes[this.#length++] = value >>> 8
      bytes[this.#length++] = value
    } else {
      bytes[this.#length++] = kind | 26
      bytes[this.#length++] = value >>> 24
      bytes[this.#length++] = value >>> 16
      bytes[this.#length++] = value >>> 8
      bytes[this.#length++] = value
    }
    return this
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.written())
    this.#bytes = larger
  }
}

const encoder = new TextEncoder()
