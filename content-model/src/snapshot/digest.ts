import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content)
}

/** The digest of a record: the SHA-256 of its canonical JSON. */
export function digestOf(record: object): string {
  return sha256(canonicalJson(record))
}
