import { inflateRawSync } from 'node:zlib'

/** One gram of a segment: in which records it stands, where in their heads, and how long the slices of its places are. */
export interface DecodedGram {
  gram: string
  docs: number[]
  heads: Map<number, number[]>
  slices: number[]
}

/** What stands in a file of grams, written apart from the code that it judges. */
export function gramsIn(file: Uint8Array): DecodedGram[] {
  const bytes = Buffer.from(file)
  const found: DecodedGram[] = []
  const cursor = cursorIn(bytes)
  let isEnded = true
  while (cursor.at < bytes.length) {
    // Each block begins with a sheet of 4096 bytes, and with four that say where its places are.
    if (cursor.at % 4096 === 0 && isEnded) cursor.at += 4
    isEnded = false
    const common = cursor.number()
    const length = cursor.number()
    if (common === 0 && length === 0) {
      cursor.at = Math.ceil(cursor.at / 4096) * 4096
      isEnded = true
      continue
    }
    const gram = (found.at(-1)?.gram ?? '').slice(0, common) + cursor.piece(length).toString('utf8')
    const size = cursor.number()
    const listed = cursor.piece(Math.floor(size / 2))
    const docs = size % 2 === 1 ? docsOfBits(listed) : summed(numbersIn(listed))
    const heads = headsIn(cursor.piece(cursor.number()))
    found.push({ gram, docs, heads, slices: Array.from({ length: cursor.number() }, () => cursor.number()) })
  }
  return found
}

function docsOfBits(bytes: Buffer): number[] {
  return [...bytes].flatMap((byte, place) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte & (1 << bit)) !== 0).map((bit) => place * 8 + bit),
  )
}

/** After a byte that says whether they are deflated: the step to the next record, its places, and a zero. */
function headsIn(bytes: Buffer): Map<number, number[]> {
  const plain = bytes.subarray(1)
  const cursor = cursorIn(bytes[0] === 1 ? inflateRawSync(plain) : plain)
  const heads = new Map<number, number[]>()
  let doc = 0
  while (cursor.at < cursor.length) {
    doc += cursor.number()
    const steps: number[] = []
    for (let step = cursor.number(); step > 0; step = cursor.number()) steps.push(step - 1)
    heads.set(doc, summed(steps))
  }
  return heads
}

function numbersIn(bytes: Buffer): number[] {
  const cursor = cursorIn(bytes)
  const numbers: number[] = []
  while (cursor.at < cursor.length) numbers.push(cursor.number())
  return numbers
}

function cursorIn(bytes: Buffer) {
  const cursor = {
    at: 0,
    length: bytes.length,
    number(): number {
      let value = 0
      let factor = 1
      while (bytes.readUInt8(cursor.at) > 127) {
        value += (bytes.readUInt8(cursor.at++) - 128) * factor
        factor *= 128
      }
      return value + bytes.readUInt8(cursor.at++) * factor
    },
    piece(length: number): Buffer {
      if (cursor.at + length > bytes.length) throw new Error(`Unexpected end of the search index at ${cursor.at}.`)
      cursor.at += length
      return bytes.subarray(cursor.at - length, cursor.at)
    },
  }
  return cursor
}

function summed(steps: readonly number[]): number[] {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}
