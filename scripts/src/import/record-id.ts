import { createHash } from 'node:crypto'
import { folded } from './lines.ts'
import type { Reading } from './reading.ts'

/** The name of this importer in `sourceSystem`. */
export const sourceSystem = 'import'

/**
 * What stays the same when a file is corrected and imported again: its address, or else its title, number, first
 * issuer and first day. A text without a title is known by its words alone.
 */
export function recordIdOf(reading: Reading): string {
  const { title, documentNumbers, issuers, days, publication } = reading
  const { adoptedOn, signedOn, promulgatedOn } = days
  const key =
    publication.originalUrl ??
    (title === undefined
      ? `body:${reading.body}`
      : [title, documentNumbers[0] ?? '', issuers[0] ?? '', adoptedOn ?? signedOn ?? promulgatedOn ?? '']
          .map(folded)
          .join('|'))
  return sha256(key).slice(0, 32)
}

/** Changes exactly when something that is written into the record changes. */
export function digestOf(reading: Reading): string {
  const { pictures, ...rest } = reading
  return sha256(JSON.stringify([rest, pictures.map(({ reference }) => reference)]))
}

function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}
