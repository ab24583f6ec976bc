import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { moveSchema, tombstoneSchema } from '@gongkai/content-model/snapshot/manifest'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { fileName } from '@gongkai/content-model/values/file-name'
import { z } from 'zod'
import { authorization, type CmsAddress } from '../run/cms-over-http.ts'

/**
 * Writes the snapshot of a running CMS into `folder`, which must be empty or absent. Files that lie in `known`, the
 * `files` folder of an earlier snapshot, are not fetched again. Throws with what the CMS answered where it refuses.
 */
export async function fetchSnapshot(cms: CmsAddress, folder: string, known?: string): Promise<void> {
  const aside = `${folder}.files`
  try {
    const { head, records } = await fetchRecords(cms)
    await mkdir(aside, { recursive: true })
    const isKnown = (name: string) => known !== undefined && existsSync(join(known, name))
    for (const name of Object.keys(head.files)) if (!isKnown(name)) await fetchFile(cms, name, join(aside, name))
    await writeSnapshot(folder, { ...head, records, files: new Map(Object.entries(head.files)) }, (name) =>
      join(isKnown(name) && known !== undefined ? known : aside, name),
    )
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

const headSchema = z.object({
  sequence: z.int().min(0),
  tombstones: z.array(tombstoneSchema),
  moves: z.array(moveSchema),
  files: z.record(fileName, z.int().positive()),
  records: z.int().min(0),
})

async function fetchRecords(cms: CmsAddress) {
  const lines = createInterface({ input: await get(cms, '/api/snapshot'), crlfDelay: Number.POSITIVE_INFINITY })
  let head: z.infer<typeof headSchema> | undefined
  const records: PublishedRecord[] = []
  for await (const line of lines) {
    if (head === undefined) head = headSchema.parse(JSON.parse(line))
    // The whole snapshot is validated before it is used; until then a record is taken as it comes.
    else records.push(JSON.parse(line) as PublishedRecord)
  }
  if (head === undefined || records.length !== head.records)
    throw new Error(
      `${cms.url} sent ${records.length} records of ${head?.records ?? 'an unknown number'}. Fetch the snapshot again.`,
    )
  return { head, records }
}

async function fetchFile(cms: CmsAddress, name: string, to: string): Promise<void> {
  await pipeline(await get(cms, `/api/snapshot/files/${name}`), createWriteStream(to))
}

async function get({ url, apiKey }: CmsAddress, path: string): Promise<Readable> {
  const response = await fetch(`${url}${path}`, { headers: authorization(apiKey) }).catch((cause: unknown) => {
    throw new Error(`There is no CMS at ${url}, or it does not answer. Check the address, and that it runs.`, { cause })
  })
  if (!response.ok || response.body === null)
    throw new Error(`${url}${path} answered ${response.status}: ${sentenceIn(await response.text())}`)
  return Readable.fromWeb(response.body as ReadableStream)
}

/** Payload words a refusal as JSON: { errors: [{ message }] }. */
function sentenceIn(body: string): string {
  try {
    const { errors } = JSON.parse(body) as { errors?: { message?: string }[] }
    return errors?.map(({ message }) => message).join('\n') ?? body.slice(0, 500)
  } catch {
    return body.slice(0, 500)
  }
}
