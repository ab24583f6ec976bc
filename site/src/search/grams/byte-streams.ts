/**
 * Very many streams of bytes that grow at the same time, most of them short, in one piece of memory: each is a chain of pieces, every one twice
 * as long as the one before, up to some length. What is known of a stream stands together, for that is what processors wait for.
 */
export class ByteStreams {
  #pool = new Uint8Array(1 << 20)
  #used = 0
  /** Of each stream: where its first piece begins, where the next byte goes, where its last piece ends, how long that piece is. */
  #streams = new Int32Array(1024 * fields)
  #count = 0

  /** The number of a new stream. */
  open(): number {
    if ((this.#count + 1) * fields > this.#streams.length)
      this.#streams = grown(this.#streams, new Int32Array(this.#streams.length * 2))
    return this.#count++
  }

  /** Writes a number as `ByteWriter` does. */
  number(stream: number, value: number): void {
    let rest = value
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.#byte(stream, (rest & 0x7f) | 0x80)
    this.#byte(stream, rest)
  }

  bytes(stream: number): Uint8Array {
    const end = this.#of(stream, next)
    const lastSize = this.#of(stream, size)
    if (lastSize === 0) return new Uint8Array()
    const last = this.#of(stream, ends) - lastSize
    const links = new DataView(this.#pool.buffer)
    const pieces: Uint8Array[] = []
    let from = this.#of(stream, first)
    for (let length = smallest; from !== last; length = Math.min(length * 2, largest)) {
      pieces.push(this.#pool.subarray(from, from + length))
      from = links.getInt32(from + length, true)
    }
    if (pieces.length === 0) return this.#pool.subarray(from, end)
    return joined([...pieces, this.#pool.subarray(from, end)])
  }

  #byte(stream: number, byte: number): void {
    const at = stream * fields
    if (this.#streams[at + next] === this.#streams[at + ends]) this.#addPiece(stream)
    const place = this.#streams[at + next] ?? 0
    this.#pool[place] = byte
    this.#streams[at + next] = place + 1
  }

  /** After each piece stand four bytes that say where the next one begins. */
  #addPiece(stream: number): void {
    const before = this.#of(stream, size)
    const length = before === 0 ? smallest : Math.min(before * 2, largest)
    if (this.#used + length + link > this.#pool.length)
      this.#pool = grown(this.#pool, new Uint8Array(this.#pool.length * 2))
    const at = stream * fields
    if (before === 0) this.#streams[at + first] = this.#used
    else new DataView(this.#pool.buffer).setInt32(this.#of(stream, ends), this.#used, true)
    this.#streams[at + next] = this.#used
    this.#streams[at + ends] = this.#used + length
    this.#streams[at + size] = length
    this.#used += length + link
  }

  #of(stream: number, field: number): number {
    return this.#streams[stream * fields + field] ?? 0
  }
}

const [first, next, ends, size, fields] = [0, 1, 2, 3, 4]
const smallest = 4
const largest = 4096
const link = 4

function grown<A extends Int32Array | Uint8Array>(before: A, after: A): A {
  after.set(before)
  return after
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const piece of pieces) {
    all.set(piece, place)
    place += piece.length
  }
  return all
}
