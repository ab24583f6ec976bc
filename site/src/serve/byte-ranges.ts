import { randomUUID } from 'node:crypto'

/** Bytes of a file from the one to the other, both of them among them, as HTTP counts. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** What a `Range` header asks for where that is several ranges, in order and apart; nothing where it is anything else. */
export function severalRanges(header: string | undefined): ByteRange[] | undefined {
  if (header === undefined || header.length > longest || !several.test(header)) return undefined
  const ranges = [...header.matchAll(/(\d+)-(\d+)/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }))
  const areApart = ranges.every(({ from, to }, nth) => from <= to && from > (ranges[nth - 1]?.to ?? -1))
  return areApart && ranges.length <= mostAtOnce ? ranges : undefined
}

/** What stands between the ranges of a file of so many bytes in an answer that carries several (RFC 9110, 14.6): before each, and after the last. */
export interface Multipart {
  readonly type: string
  readonly heads: readonly (ByteRange & { readonly head: string })[]
  readonly end: string
}

export function multipart(ranges: readonly ByteRange[], size: number): Multipart {
  const boundary = randomUUID()
  const heads = ranges.map(({ from, to }, nth) => ({
    from,
    to,
    head: `${nth === 0 ? '' : '\r\n'}--${boundary}\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes ${from}-${to}/${size}\r\n\r\n`,
  }))
  return { type: `multipart/byteranges; boundary=${boundary}`, heads, end: `\r\n--${boundary}--\r\n` }
}

const several = /^bytes=\d{1,15}-\d{1,15}(?:,\s?\d{1,15}-\d{1,15})+$/
const longest = 4000
const mostAtOnce = 64
