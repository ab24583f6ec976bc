import type { RawDatabase } from './raw-database.ts'

/**
 * Index numbers and addresses belong for ever to the record they were first given to. A row of `reservations` says so;
 * its unique index is what decides between writers at the same instant. It is written outside any transaction, so that
 * everyone sees it at once.
 */
export async function reserve(raw: RawDatabase, claim: string, holder: string): Promise<'held' | 'taken'> {
  const known = await holderOf(raw, claim)
  if (known !== undefined) return known === holder ? 'held' : 'taken'
  try {
    await raw.add('reservations', { claim, holder })
    return 'held'
  } catch (error) {
    // Whether it was taken in the meantime is asked, not read off the error: a build has classes of its own.
    const taken = await holderOf(raw, claim)
    if (taken === undefined) throw error
    return taken === holder ? 'held' : 'taken'
  }
}

async function holderOf(raw: RawDatabase, claim: string): Promise<unknown> {
  return (await raw.one('reservations', { claim: { equals: claim } }))?.holder
}

export const addressClaim = (reference: string): string => `address:${reference}`
export const indexNumberClaim = (indexNumber: string): string => `index-number:${indexNumber}`

/** The index number once reserved for a record whose publication then failed. */
export async function reservedIndexNumber(
  raw: RawDatabase,
  prefix: string,
  holder: string,
): Promise<string | undefined> {
  const claimed = await raw.some('reservations', { holder: { equals: holder } }, { limit: 20 })
  const start = indexNumberClaim(prefix)
  return claimed
    .map(({ claim }) => String(claim))
    .find((claim) => claim.startsWith(start))
    ?.slice('index-number:'.length)
}
