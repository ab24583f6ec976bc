import { extname } from 'node:path'
import { contentType as typeOf } from 'mime-types'

/** The type that the portal's server gives a file of that name; a store of files has to be told the same. */
export function contentType(path: string): string {
  return typeOf(extname(path)) || 'application/octet-stream'
}
