import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { deflated, plain } from './packed-heads.ts'

/** Where a gram stands in heads, as it is in the file (packed-heads.ts). */
export function packHeads(heads: Uint8Array): Uint8Array {
  if (heads.length === 0) return heads
  const packed = heads.length < worthIt ? undefined : deflateRawSync(heads)
  return packed === undefined || packed.length >= heads.length
    ? Buffer.concat([Uint8Array.of(plain), heads])
    : Buffer.concat([Uint8Array.of(deflated), packed])
}

/** What was packed. */
export function unpackedHeads(packed: Uint8Array): Uint8Array {
  const content = packed.subarray(1)
  return packed[0] === deflated ? inflateRawSync(content) : content
}

/** Shorter ones do not become much shorter. */
const worthIt = 512
