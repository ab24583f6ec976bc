/** Bytes of a file, from one on. */
export interface RangePart {
  readonly from: number
  readonly bytes: Uint8Array
}

/** The parts of an answer of several ranges (RFC 9110, 14.6), of that type: those that can be read. */
export function partsIn(type: string, bytes: Uint8Array): RangePart[] {
  const [, quoted, plain] = /^multipart\/byteranges\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;,]+))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) return []
  const parts: RangePart[] = []
  for (let at = 0; at < bytes.length; ) {
    const text = new TextDecoder('latin1').decode(bytes.subarray(at, at + headLength))
    const start = text.indexOf(`--${boundary}`)
    const blank = /\r?\n\r?\n/.exec(text.slice(Math.max(0, start)))
    // Before the first there may be a line that means nothing; between two there is nothing but the line's end.
    if (start < 0 || (at > 0 && text.slice(0, start).trim() !== '') || blank === null) break
    const end = start + blank.index + blank[0].length
    const range = /^content-range:[ \t]*bytes[ \t]+(\d+)-(\d+)\/(?:\d+|\*)/im.exec(text.slice(start, end))
    if (range === null) break
    const [from, to] = [Number(range[1]), Number(range[2]) + 1]
    const own = bytes.subarray(at + end, at + end + to - from)
    if (own.length !== to - from) break
    parts.push({ from, bytes: own })
    at += end + to - from
  }
  return parts
}

/** No head of a part is longer. */
const headLength = 2000
