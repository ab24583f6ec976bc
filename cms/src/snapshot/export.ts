import { filesIn } from '@gongkai/content-model/files-in'
import { referenceOf } from '@gongkai/content-model/paths'
import { wordProblem } from '@gongkai/content-model/problem'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { contentTypes, type PublishedRecord } from '@gongkai/content-model/types/index'
import { validate } from '@gongkai/content-model/validate'
import type { Payload } from 'payload'
import { everyRow } from '../publications/every-row.ts'
import { lastSequence, numberCommitted, type Publication, portal, rowsAfter, standsAfter } from '../publications/log.ts'
import { loadAll } from '../publications/lookups.ts'
import { type RawDatabase, rawDatabase } from '../publications/raw-database.ts'
import { checkAllAtNextStart } from '../publications/reconciled.ts'
import { recordOf } from '../publications/record-of.ts'
import { filesOf } from './files-of.ts'
import { moveOf, tombstoneOf } from './gone.ts'

export interface Export {
  readonly snapshot: Snapshot
  /** Where the bytes of a file of the snapshot lie. */
  readonly fileAt: (name: string) => string
}

interface Options {
  /** False where another process writes the database, as `npm run snapshot` beside a running CMS: then the log is only read. */
  readonly mayWrite?: boolean
}

/**
 * Everything that is published and disclosed proactively, as it stands at one sequence of the log, with what stays of
 * what was withdrawn. A record that may not be published stops it with a sentence; nothing is left out in silence.
 */
export async function exportSnapshot(payload: Payload, { mayWrite = false }: Options = {}): Promise<Export> {
  const raw = rawDatabase(payload)
  const taken = await takeConsistent(payload, raw, mayWrite)
  const files = await filesOf(payload, taken.records.flatMap(filesIn))
  const snapshot: Snapshot = {
    sequence: taken.sequence,
    records: taken.records,
    tombstones: tombstonesIn(taken.latest),
    moves: movesIn(taken.latest),
    files: new Map([...files].map(([name, { bytes }]) => [name, bytes])),
  }
  const broken = validate(snapshot).filter(({ severity }) => severity === 'error')
  if (broken.length > 0)
    throw new Error(`快照没有生成，有 ${broken.length} 处问题：\n${broken.map(wordProblem).join('\n')}`)
  return {
    snapshot,
    fileAt: (name) => {
      const file = files.get(name)
      if (file === undefined) throw new Error(`No uploaded file has the content ${name}.`)
      return file.path
    },
  }
}

interface Taken {
  readonly sequence: number
  readonly records: PublishedRecord[]
  /** The latest row of every record in the log. */
  readonly latest: ReadonlyMap<string, Publication>
}

const attempts = 6

/**
 * Records change while they are read. What is read counts only if it agrees with the log, record by record, before and
 * after; otherwise it is read again.
 */
async function takeConsistent(payload: Payload, raw: RawDatabase, mayWrite: boolean): Promise<Taken> {
  let differing: string[] = []
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 250 * attempt))
    if (mayWrite) await numberCommitted(raw)
    const latest = await latestOf(raw)
    const sequence = await lastSequence(raw)
    const records = await recordsOf(payload, raw)
    differing = differences(records, latest)
    if (differing.length === 0 && (await lastSequence(raw)) === sequence) return { sequence, records, latest }
  }
  if (mayWrite) await checkAllAtNextStart(payload)
  throw new Error(
    `已发布的内容与发布记录不符：${differing.slice(0, 10).join('、')}。` +
      '请重新启动管理后台（启动时自动核对），再导出。',
  )
}

async function latestOf(raw: RawDatabase): Promise<Map<string, Publication>> {
  const latest = new Map<string, Publication>()
  const atOnce = 1000
  for (let after = 0; ; ) {
    const rows = await rowsAfter(raw, after, atOnce)
    for (const row of rows) if (row.record !== portal) latest.set(row.record, row)
    after = rows.at(-1)?.sequence ?? after
    if (rows.length < atOnce) return latest
  }
}

async function recordsOf(payload: Payload, raw: RawDatabase): Promise<PublishedRecord[]> {
  await loadAll(
    payload,
    contentTypes.map(({ name }) => name),
  )
  const records: PublishedRecord[] = []
  for (const { name, fields } of contentTypes) {
    const published = { _status: { equals: 'published' } }
    const proactive = 'disclosureMode' in fields ? [{ disclosureMode: { equals: 'proactive' } }] : []
    const where = { and: [published, { deletedAt: { exists: false } }, ...proactive] }
    for await (const row of everyRow(raw, name, where, { atOnce: 100 }))
      records.push(await recordOf(raw, undefined, name, row))
  }
  return records.sort((a, b) => compare(referenceOf(a), referenceOf(b)))
}

function differences(records: readonly PublishedRecord[], latest: ReadonlyMap<string, Publication>): string[] {
  const published = new Set(records.map(referenceOf))
  const changed = records
    .filter(
      (record) =>
        latest.get(referenceOf(record))?.digest !== digestOf(record) || isGone(latest.get(referenceOf(record))),
    )
    .map(referenceOf)
  const lost = [...latest.values()]
    .filter((row) => !isGone(row) && !published.has(row.record))
    .map(({ record }) => record)
  return [...changed, ...lost]
}

function isGone(row: Publication | undefined): boolean {
  return !standsAfter(row)
}

function tombstonesIn(latest: ReadonlyMap<string, Publication>): Tombstone[] {
  return [...latest.values()]
    .filter(({ operation }) => operation === 'withdraw')
    .map(tombstoneOf)
    .sort(byPath)
}

function movesIn(latest: ReadonlyMap<string, Publication>): Move[] {
  return [...latest.values()]
    .filter(({ operation }) => operation === 'move')
    .map(moveOf)
    .sort(byPath)
}

function byPath(a: { path: string }, b: { path: string }): number {
  return compare(a.path, b.path)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
