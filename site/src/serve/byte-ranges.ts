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
  return areApart ? ranges : undefined
}

/** The answer that carries several ranges of a file of so many bytes (RFC 9110, 14.6). */
export function multipart(
  parts: readonly (ByteRange & { readonly bytes: Uint8Array })[],
  size: number,
): { readonly type: string; readonly body: Buffer } {
  const boundary = randomUUID()
  const pieces = parts.flatMap(({ from, to, bytes }) => [
    Buffer.from(`--${boundary}\r\nContent-Range: bytes ${from}-${to}/${size}\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
  return {
    type: `multipart/byteranges; boundary=${boundary}`,
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

const several = /^bytes=\d+-\d+(?:,\s?\d+-\d+)+$/
const longest = 4000
