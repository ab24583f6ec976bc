import { gunzipSync, inflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'

export interface Content {
  /** The file's path; of a part of an archive with `!` and its path within. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file holds: its bytes, unpacked where they are gzip's or a table of the search index, and every part of a ZIP archive, which Word and Excel files are. */
export function contentsOf(name: string, bytes: Uint8Array): Content[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [{ name, bytes: gunzipSync(bytes) }]
  if (/\.(?:table|part|facts)$/.test(name)) return [{ name, bytes: inflateRawSync(bytes) }]
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => [
      { name: `${name}!${part}`, bytes: new TextEncoder().encode(part) },
      { name: `${name}!${part}`, bytes: content },
    ])
  return [{ name, bytes }]
}
