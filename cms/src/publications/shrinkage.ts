import type { Payload } from 'payload'
import type { Deed } from './deed.ts'
import { makeUrgent } from './urgent.ts'

/** So many records would go with the next release that the publisher made none. It makes it once an administrator has confirmed the number. */
export interface Shrinkage {
  readonly count: number
  readonly confirmed?: Deed
}

const key = 'publisher:shrinkage'

export async function shrinkageIn({ kv }: Payload): Promise<Shrinkage | undefined> {
  return (await kv.get<Shrinkage>(key)) ?? undefined
}

/** The publisher asks. Where that very number was confirmed meanwhile, it is to look again. */
export async function askForShrinkage(payload: Payload, count: number): Promise<void> {
  const known = await shrinkageIn(payload)
  if (known?.count !== count) await payload.kv.set(key, { count })
  else if (known.confirmed !== undefined) await makeUrgent(payload)
}

/** The release is made that was waited for, or another in its place. */
export async function shrinkageIsOver(payload: Payload): Promise<void> {
  if ((await shrinkageIn(payload)) !== undefined) await payload.kv.delete(key)
}

/** The number is right: the next release begins at once. */
export async function confirmShrinkage(payload: Payload, { count }: Shrinkage, confirmed: Deed): Promise<void> {
  await payload.kv.set(key, { count, confirmed })
  await makeUrgent(payload)
}
