import { filesIn } from '@gongkai/content-model/files-in'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { PublishedRecord, TypeName } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'
import { settleLog } from '../publications/finish-pending.ts'
import { lastSequence, latestRow, portal, publicationOf, rowsAfter } from '../publications/log.ts'
import { type RawDatabase, rawDatabase } from '../publications/raw-database.ts'
import { checkAllAtNextStart } from '../publications/reconciled.ts'
import { isPublished, recordOf } from '../publications/record-of.ts'
import { filesOf } from './files-of.ts'
import { moveOf, tombstoneOf } from './gone.ts'

/** A page of everything that changed after a sequence. */
export interface ChangesPage {
  readonly head: {
    readonly from: number
    /** The sequence this page reaches; where there is more, the next is asked for after it. */
    readonly sequence: number
    /** The last sequence of the log. */
    readonly last: number
    /** Number of lines. */
    readonly count: number
    readonly more: boolean
  }
  readonly lines: readonly ChangeLine[]
}

/** How a record stands; it may have changed again since the sequence of its page, which a later page then says. */
export type ChangeLine =
  | {
      readonly reference: string
      readonly digest: string
      readonly record: PublishedRecord
      /** Names and sizes of its files. */
      readonly files: Readonly<Record<string, number>>
    }
  | { readonly reference: string; readonly tombstone: Tombstone }
  | { readonly reference: string; readonly move: Move }

/** Rows of the log that a page looks at, at most. */
export const pageLimit = 500

/**
 * One page of the changes after a sequence, each record as it stands and as the log says last. A record that stands
 * otherwise than the log says stops it with a sentence.
 */
export async function changesAfter(payload: Payload, from: number, limit: number = pageLimit): Promise<ChangesPage> {
  const raw = rawDatabase(payload)
  await settleLog(payload, raw)
  const rows = await rowsAfter(raw, from, limit)
  const last = await lastSequence(raw)
  if (from > last)
    throw new Error(
      `发布记录只到第${last}号，没有第${from}号之后的：数据库可能是从较早的备份恢复的。请重新导出整个快照。`,
    )
  const references = [...new Set(rows.map(({ record }) => record))].filter((record) => record !== portal)
  const standing = await inTurn(payload, raw, references)
  const files = await filesOf(
    payload,
    standing.flatMap((line) => ('record' in line ? filesIn(line.record) : [])),
  )
  const sequence = rows.at(-1)?.sequence ?? from
  return {
    head: { from, sequence, last, count: standing.length, more: sequence < last },
    lines: standing.map((line) => ('record' in line ? { ...line, files: sizesIn(line.record, files) } : line)),
  }
}

type Standing =
  | { reference: string; digest: string; record: PublishedRecord }
  | Exclude<ChangeLine, { record: unknown }>

// People who publish wait for so many at most.
const aloneAtOnce = 25

async function inTurn(payload: Payload, raw: RawDatabase, references: readonly string[]): Promise<Standing[]> {
  const standing: Standing[] = []
  for (let start = 0; start < references.length; start += aloneAtOnce) {
    const some = references.slice(start, start + aloneAtOnce)
    await raw.alone(async () => {
      for (const reference of some) standing.push(await standingOf(payload, raw, reference))
    })
  }
  return standing
}

const attempts = 5

/** With several processes on one database a change may come between two readings: then both are read again. */
async function standingOf(payload: Payload, raw: RawDatabase, reference: string): Promise<Standing> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await read(raw, reference)
    if (found !== undefined) return found
    if (attempt === attempts) {
      await checkAllAtNextStart(payload)
      throw new Error(`已发布的内容与发布记录不符：${reference}。请重新启动管理后台（启动时自动核对），再导出。`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50 * attempt))
  }
}

async function read(raw: RawDatabase, reference: string): Promise<Standing | undefined> {
  const slash = reference.indexOf('/')
  const [type, key] = [reference.slice(0, slash) as TypeName, reference.slice(slash + 1)]
  const latest = await latestRow(raw, reference, undefined)
  const row = await raw.one(type, { key: { equals: key } })
  if (latest === undefined) return undefined
  const publication = publicationOf(latest)
  if (publication.operation === 'withdraw')
    return isPublished(row) ? undefined : { reference, tombstone: tombstoneOf(publication) }
  if (publication.operation === 'move') return isPublished(row) ? undefined : { reference, move: moveOf(publication) }
  if (!isPublished(row)) return undefined
  const record = await recordOf(raw, undefined, type, row)
  const digest = digestOf(record)
  return digest === publication.digest ? { reference, digest, record } : undefined
}

function sizesIn(
  record: PublishedRecord,
  files: ReadonlyMap<string, { readonly bytes: number }>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    filesIn(record).map((name) => {
      const bytes = files.get(name)?.bytes
      if (bytes === undefined)
        throw new Error(`${record.type}/${record.key} 用到的文件 ${name} 已不存在。请重新上传并发布。`)
      return [name, bytes]
    }),
  )
}
