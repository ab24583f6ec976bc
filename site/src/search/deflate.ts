import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'

/** A file of which the content is JSON (read by `unpackTable`). */
export function deflate(content: object): Promise<Buffer> {
  return deflated(JSON.stringify(content))
}

const deflated = promisify<string, Buffer>(deflateRaw)
