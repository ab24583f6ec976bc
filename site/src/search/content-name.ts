import { createHash } from 'node:crypto'

/** A name that follows from the content: 60 bits, in letters and digits that any file system tells apart. */
export function contentName(content: Uint8Array | string): string {
  return [...digestOf(content).subarray(0, 12)].map((byte) => alphabet[byte % 32]).join('')
}

/** The SHA-256. It is worked out once: a file of the index has a hundred megabytes, and is not changed after it was named. */
export function digestOf(content: Uint8Array | string): Buffer {
  const known = typeof content === 'string' ? undefined : digests.get(content)
  if (known !== undefined) return known
  const digest = createHash('sha256').update(content).digest()
  if (typeof content !== 'string') digests.set(content, digest)
  return digest
}

const digests = new WeakMap<Uint8Array, Buffer>()

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
