import { formatIndexNumber, parseIndexNumber } from '@gongkai/content-model/values/index-number'
import type { RawDatabase } from './raw-database.ts'
import { indexNumberClaim, reserve, reservedIndexNumber } from './reservations.ts'

/** Gives a record the next index number of an organisation and a year: unique, also under many writers at once. */
export async function giveIndexNumber(
  raw: RawDatabase,
  { organisation, year, holder }: { organisation: string; year: number; holder: string },
): Promise<string> {
  const prefix = `${organisation}/${year}-`
  const reserved = await reservedIndexNumber(raw, prefix, holder)
  if (reserved !== undefined) return reserved
  for (let serial = (await lastSerial(raw, prefix)) + 1; ; serial += 1) {
    const indexNumber = formatIndexNumber(organisation, year, serial)
    if ((await reserve(raw, indexNumberClaim(indexNumber), holder)) === 'held') return indexNumber
  }
}

// Serials have five or more digits, so the order of words is the order of numbers only among equals of length.
async function lastSerial(raw: RawDatabase, prefix: string): Promise<number> {
  const start = indexNumberClaim(prefix)
  const within = { and: [{ claim: { greater_than_equal: start } }, { claim: { less_than: `${start}:` } }] }
  const [last] = await raw.some('reservations', within, { limit: 1, sort: '-claim' })
  const known = parseIndexNumber(String(last?.claim ?? '').slice('index-number:'.length))
  return known?.serial ?? 0
}
