import { readExamples } from '@gongkai/content-model/examples'
import type { Payload } from 'payload'
import { restorable } from '../snapshot/restorable.ts'
import { mayRestore, restore } from '../snapshot/restore.ts'

/** Fills an empty CMS with the demo city; false where the CMS holds something already. */
export async function seedIfEmpty(payload: Payload, onProgress?: (done: number, of: number) => void): Promise<boolean> {
  if (!(await mayRestore(payload))) return false
  const { snapshot, fileAt } = await readExamples()
  await restore(payload, restorable(snapshot), fileAt, onProgress === undefined ? {} : { onProgress })
  return true
}
