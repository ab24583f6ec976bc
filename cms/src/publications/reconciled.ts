import type { Payload } from 'payload'
import { z } from 'zod'

const key = 'publications:reconciled'
const schema = z.object({ through: z.iso.datetime(), allAt: z.iso.datetime() })

/** How far the log was compared with what is published. */
export type Reconciled = z.infer<typeof schema>

/** `undefined` where everything is to be compared. */
export async function readReconciled({ kv }: Payload): Promise<Reconciled | undefined> {
  return schema.safeParse(await kv.get(key)).data
}

export async function writeReconciled({ kv }: Payload, { through, allAt }: Reconciled): Promise<void> {
  await kv.set(key, { through, allAt })
}

/** Something was found that the log does not say: nothing that was compared counts any more. */
export async function checkAllAtNextStart({ kv }: Payload): Promise<void> {
  if ((await kv.get(key)) !== null) await kv.delete(key)
}
