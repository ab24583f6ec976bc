import { gunzipSync } from 'node:zlib'

/** What stands in a file of Pagefind's, written apart from the code that it judges. */
export type Decoded = number | string | Decoded[]

export function decodeFile(file: Uint8Array): Decoded {
  return decodeContent(gunzipSync(file).subarray('pagefind_dcd'.length))
}

export function decodeContent(content: Uint8Array): Decoded {
  const bytes = Buffer.from(content)
  let at = 0
  const next = (): Decoded => {
    const head = bytes.readUInt8(at++)
    const size = { 24: 1, 25: 2, 26: 4 }[head & 31] ?? 0
    const value = size === 0 ? head & 31 : bytes.readUIntBE(at, size)
    at += size
    switch (head >> 5) {
      case 0:
        return value
      case 1:
        return -1 - value
      case 3:
        at += value
        return bytes.toString('utf8', at - value, at)
      case 4:
        return Array.from({ length: value }, next)
      default:
        throw new Error(`Unexpected kind of CBOR, byte ${head}.`)
    }
  }
  const decoded = next()
  if (at !== bytes.length) throw new Error('Unexpected bytes after the content.')
  return decoded
}

/** The words of some chunks, with the places in each page by its number. */
export function decodeWords(chunks: Uint8Array[]): Map<string, Map<number, number[]>> {
  const words = new Map<string, Map<number, number[]>>()
  for (const [list] of chunks.map((chunk) => lists(decodeContent(chunk)))) {
    for (const [word, entries, forms] of lists(list).map(lists)) {
      if (typeof word !== 'string' || words.has(word) || lists(forms).length > 0) throw new Error('Unexpected word.')
      const pages = new Map<number, number[]>()
      let page = 0
      for (const [step, numbers, inMetadata] of lists(entries).map(lists)) {
        page += Number(step)
        const [weight, ...steps] = lists(numbers).map(Number)
        if (weight !== -25 || lists(inMetadata).length > 0) throw new Error(`Unexpected places of ${word}.`)
        let place = 0
        pages.set(
          page,
          steps.map((step) => (place += step)),
        )
      }
      words.set(word, pages)
    }
  }
  return words
}

export function lists(decoded: Decoded | undefined): Decoded[] {
  if (!Array.isArray(decoded)) throw new Error(`Unexpected ${decoded}, expected a list.`)
  return decoded
}
