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
  let at = 0
  let isEnded = true
  const number = (): number => {
    let value = 0
    let factor = 1
    while (bytes.readUInt8(at) > 127) {
      value += (bytes.readUInt8(at++) - 128) * factor
      factor *= 128
    }
    return value + bytes.readUInt8(at++) * factor
  }
  const until = <T>(end: number, next: () => T): T[] => {
    const all: T[] = []
    while (at < end) all.push(next())
    if (at !== end) throw new Error(`Unexpected end of a list of the search index at ${at}, expected ${end}.`)
    return all
  }
  while (at < bytes.length) {
    // Each block begins with a sheet of 4096 bytes, and with four that say where its places are.
    if (at % 4096 === 0 && isEnded) at += 4
    isEnded = false
    const common = number()
    const length = number()
    if (common === 0 && length === 0) {
      at = Math.ceil(at / 4096) * 4096
      isEnded = true
      continue
    }
    const gram = (found.at(-1)?.gram ?? '').slice(0, common) + bytes.toString('utf8', at, at + length)
    at += length
    const size = number()
    const end = at + Math.floor(size / 2)
    const numbers = until(end, size % 2 === 1 ? () => bytes.readUInt8(at++) : number)
    const docs =
      size % 2 === 1
        ? numbers.flatMap((byte, place) =>
            [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte & (1 << bit)) !== 0).map((bit) => place * 8 + bit),
          )
        : summed(numbers)
    const headsEnd = number() + at
    let doc = 0
    const heads = new Map(
      until(headsEnd, (): [number, number[]] => {
        doc += number()
        const steps: number[] = []
        for (let step = number(); step > 0; step = number()) steps.push(step - 1)
        return [doc, summed(steps)]
      }),
    )
    found.push({ gram, docs, heads, slices: Array.from({ length: number() }, number) })
  }
  return found
}

function summed(steps: readonly number[]): number[] {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}
