/** What a file of Pagefind's search index holds, once unpacked: whole numbers, texts and lists, written as CBOR after a mark. */
export function readPacked(bytes: Uint8Array): unknown {
  if (!mark.every((byte, at) => bytes[at] === byte))
    throw new Error('Unexpected beginning of a file of the search index, expected pagefind_dcd.')
  return readCbor(bytes, mark.length)
}

const mark = new TextEncoder().encode('pagefind_dcd')

function readCbor(bytes: Uint8Array, from: number): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  let at = from
  const value = (): unknown => {
    const head = view.getUint8(at++)
    const size = argument(head & 31)
    switch (head >> 5) {
      case 0:
        return size
      case 1:
        return -1 - size
      case 3:
        at += size
        return decoder.decode(bytes.subarray(at - size, at))
      case 4:
        return Array.from({ length: size }, value)
      default:
        throw new Error(`Unexpected content of a file of the search index at ${at - 1}.`)
    }
  }
  const argument = (short: number): number => {
    if (short < 24) return short
    const width = ({ 24: 1, 25: 2, 26: 4 } as Record<number, 1 | 2 | 4>)[short]
    if (width === undefined) throw new Error(`Unexpected number in a file of the search index at ${at - 1}.`)
    at += width
    if (width === 1) return view.getUint8(at - 1)
    return width === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4)
  }
  return value()
}
