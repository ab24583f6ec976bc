import type { Payload } from 'payload'
import { z } from 'zod'

const key = 'publications:compared'
const schema = z.object({ writtenBefore: z.iso.datetime(), allAt: z.iso.datetime() })

/** How far the log was compared with what is published: records written before an instant, and when all were. */
export type Reconciled = z.infer<typeof schema>

/** `undefined` where everything is to be compared. */
export async function readReconciled({ kv }: Payload): Promise<Reconciled | undefined> {
  return schema.safeParse(await kv.get(key)).data
}

export async function writeReconciled({ kv }: Payload, { writtenBefore, allAt }: Reconciled): Promise<void> {
  await kv.set(key, { writtenBefore, allAt })
}

/** Something was found that the log does not say: nothing that was compared counts any more. */
export async function checkAllAtNextStart({ kv }: Payload): Promise<void> {
  if ((await kv.get(key)) !== null) await kv.delete(key)
}
