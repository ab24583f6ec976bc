import { copyFile, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { removeSnapshot, SnapshotWriter } from '@gongkai/content-model/snapshot/write'
import { foundCity } from './city.ts'
import { type Mix, recordsOf } from './records.ts'
import type { Texts } from './texts.ts'

/** Goes up with every change of what a portal is made of: portals of other versions are made again. */
export const portalVersion = 2

/** Writes a portal as a snapshot, record by record. The folder is there only once it is whole. */
export async function writePortal(
  folder: string,
  { texts, mix, said = () => {} }: { texts: Texts; mix: Mix; said?: (written: number) => void },
): Promise<void> {
  const unfinished = `${folder}.unfinished`
  await removeSnapshot(unfinished)
  await removeSnapshot(folder)
  const city = await foundCity(texts.entries.map(({ issuer }) => issuer))
  const writer = await SnapshotWriter.begin(unfinished)
  for (const record of city.records) await writer.put(record)
  let written = 0
  for (const record of recordsOf(city, texts, mix)) {
    await writer.put(record)
    written += 1
    said(written)
  }
  await mkdir(join(unfinished, 'files'), { recursive: true })
  for (const name of city.files.keys()) await copyFile(city.fileAt(name), join(unfinished, 'files', name))
  await writer.finish({ ...city, sequence: 0 })
  await rename(unfinished, folder)
}
