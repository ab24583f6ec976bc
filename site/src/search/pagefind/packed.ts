import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip, type ZlibOptions } from 'node:zlib'

/** What Pagefind's script looks for at the beginning of a file that it has unpacked. */
const mark = new TextEncoder().encode('pagefind_dcd')

/** A file as Pagefind ships it. */
export async function pack(content: Uint8Array, options: ZlibOptions): Promise<Uint8Array> {
  return packed(Buffer.concat([mark, content]), { ...options, chunkSize })
}

export async function unpack(file: Uint8Array): Promise<Uint8Array> {
  const content = await unpacked(file, { chunkSize })
  if (mark.some((byte, place) => content[place] !== byte))
    throw new Error('Unexpected file of the search index, expected it to begin with pagefind_dcd once unpacked.')
  return content.subarray(mark.length)
}

/** A name that follows from the content: 60 bits, in letters and digits that any file system tells apart. */
export function contentName(...contents: (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return [...hash.digest().subarray(0, 12)].map((byte) => alphabet[byte % 32]).join('')
}

// Large enough for most files to be read or written at one go.
const chunkSize = 128 * 1024

const packed = promisify<Uint8Array, ZlibOptions, Buffer>(gzip)
const unpacked = promisify<Uint8Array, ZlibOptions, Buffer>(gunzip)
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
