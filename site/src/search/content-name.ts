import { createHash } from 'node:crypto'

/** A name that follows from the content: 60 bits, in letters and digits that any file system tells apart. */
export function contentName(...contents: (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return [...hash.digest().subarray(0, 12)].map((byte) => alphabet[byte % 32]).join('')
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
