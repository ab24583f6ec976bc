import { createHash } from 'node:crypto'

/** A name that follows from the content: 60 bits, in letters and digits that any file system tells apart. */
export function contentName(content: Uint8Array | string): string {
  return [...digestOf(content).subarray(0, 12)].map((byte) => alphabet[byte % 32]).join('')
}

/** The SHA-256; of what is large it is worked out once. Nothing is changed after it was named. */
export function digestOf(content: Uint8Array | string): Buffer {
  const large = typeof content !== 'string' && content.length > worthKeeping ? content : undefined
  const known = large === undefined ? undefined : digests.get(large)
  if (known !== undefined) return known
  const digest = createHash('sha256').update(content).digest()
  if (large !== undefined) digests.set(large, digest)
  return digest
}

const worthKeeping = 1 << 20
const digests = new WeakMap<Uint8Array, Buffer>()

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
