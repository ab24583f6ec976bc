import { createReadStream, existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { referenceOf } from '@gongkai/content-model/paths'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import { moveSchema, tombstoneSchema } from '@gongkai/content-model/snapshot/manifest'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { fileName } from '@gongkai/content-model/values/file-name'
import { z } from 'zod'
import { type CmsAddress, refusalIn } from '../run/cms-over-http.ts'
import type { ChangeLine, ChangesPage } from './changes.ts'
import { getFrom } from './get-from.ts'

export interface FetchedPages {
  /** Their files, in order. */
  readonly pages: readonly string[]
  /** The sequence that the last of them reaches. */
  readonly sequence: number
}

/**
 * Fetches all changes of a CMS after a sequence as files, page by page, of `limit` rows of its log each at most. Pages that lie
 * there already are not fetched again.
 */
export async function fetchPages(cms: CmsAddress, since: number, into: string, limit = 500): Promise<FetchedPages> {
  const pages: string[] = []
  for (let sequence = since; ; ) {
    const page = join(into, `${sequence}.ndjson`)
    if (!existsSync(page)) {
      const { head, text } = await fetchPage(cms, sequence, limit)
      if (head.sequence === sequence) return { pages, sequence }
      await writeFile(`${page}.part`, text)
      await rename(`${page}.part`, page)
    }
    pages.push(page)
    sequence = (await headOf(page)).sequence
  }
}

/** The lines of a page, each checked: a record against its digest. */
export async function* linesOf(page: string): AsyncGenerator<ChangeLine> {
  let isHead = true
  for await (const text of linesIn(page)) {
    if (!isHead) yield checked(lineSchema.parse(JSON.parse(text)) as ChangeLine)
    isHead = false
  }
}

async function fetchPage(
  cms: CmsAddress,
  since: number,
  limit: number,
): Promise<{ head: ChangesPage['head']; text: string }> {
  const path = `/api/snapshot/changes?since=${since}&limit=${limit}`
  const response = await getFrom(cms, path)
  const text = await response.text()
  if (!response.ok) throw new Error(`${cms.url}${path} answered ${response.status}: ${refusalIn(text)}`)
  const lines = text.split('\n')
  const head = headSchema.parse(JSON.parse(lines[0] ?? ''))
  // The last line ends with a line feed, after which nothing stands.
  if (lines.length - 2 !== head.count)
    throw new Error(`${cms.url} sent ${lines.length - 2} changes of ${head.count}. Fetch them again.`)
  return { head, text }
}

async function headOf(page: string): Promise<ChangesPage['head']> {
  for await (const text of linesIn(page)) return headSchema.parse(JSON.parse(text))
  throw new Error(`${page} is empty. Remove it, and fetch the changes again.`)
}

function linesIn(page: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(page, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
}

const headSchema = z.object({
  from: z.int().min(0),
  sequence: z.int().min(0),
  last: z.int().min(0),
  count: z.int().min(0),
  more: z.boolean(),
})
const reference = z.string().regex(/^[a-z-]+\/[A-Za-z0-9_-]+$/)
const lineSchema = z.union([
  // What a record says is validated before it is used.
  z.object({
    reference,
    digest: z.string(),
    record: z.looseObject({ type: z.string(), key: z.string() }),
    files: z.record(fileName, z.int().positive()),
  }),
  z.object({ reference, tombstone: tombstoneSchema }),
  z.object({ reference, move: moveSchema }),
])

function checked(line: ChangeLine): ChangeLine {
  if (!('record' in line)) return line
  const record: PublishedRecord = line.record
  if (referenceOf(record) !== line.reference || digestOf(record) !== line.digest)
    throw new Error(`The CMS sent ${line.reference} otherwise than its log says. Fetch the changes again.`)
  return line
}
