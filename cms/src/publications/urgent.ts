import type { Payload } from 'payload'
import { rawDatabase } from './raw-database.ts'

const key = 'publisher:urgent'

/** Whether somebody asked that the publisher wait for nothing more. */
export async function isUrgent({ kv }: Payload): Promise<boolean> {
  return (await kv.get(key)) !== null
}

export async function makeUrgent(payload: Payload): Promise<void> {
  await payload.kv.set(key, { at: new Date().toISOString() })
  rawDatabase(payload).news.tell()
}

/** A release has begun. */
export async function noLongerUrgent(payload: Payload): Promise<void> {
  if (await isUrgent(payload)) await payload.kv.delete(key)
}
