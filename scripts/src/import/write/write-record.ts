import type { ImportOptions } from '../import-options.ts'
import type { WriteRecord, Written } from '../import-row.ts'
import type { Reading } from '../reading.ts'
import { digestOf, recordIdOf } from '../record-id.ts'
import { type CmsDoor, RefusedByCms, type Row } from './door.ts'
import { broughtNumber, firstData, recordData } from './record-data.ts'
import type { ImportSettings } from './settings.ts'

interface Writing {
  readonly door: CmsDoor
  readonly settings: ImportSettings
  readonly options: Pick<ImportOptions, 'type' | 'publish'>
  /** The day of retrieval, `YYYY-MM-DD`. */
  readonly today: string
}

/** One reading on its way into the CMS. */
interface Job extends Writing {
  readonly reading: Reading
  readonly held: readonly string[]
  /** Wanted, and allowed by the findings. */
  readonly publish: boolean
}

/**
 * Writes readings into the CMS, each once: a file that was imported before is known again by what it is, and written
 * again only when it says something else. What editors have added stays. Held ones become drafts.
 */
export function writeRecords(writing: Writing): WriteRecord {
  return async (reading, held) => {
    const job: Job = { ...writing, reading, held, publish: writing.options.publish && held.length === 0 }
    const id = recordIdOf(reading)
    const sourceRecordId = `${id}-${digestOf(reading).slice(0, 16)}`
    const before = await recordKnownAs(job, id)
    if (before?.deletedAt)
      return { outcome: 'unchanged', record: recordAt(job, before), reasons: ['这条信息在回收站里，没有再写入。'] }
    if (before?.sourceRecordId === sourceRecordId) return again(job, before)
    const pictures = await uploadPictures(job)
    const stored = { sourceRecordId, retrievedOn: job.today, pictures }
    const data = recordData(reading, job.options.type, job.settings, stored)
    return before === undefined ? create(job, data) : update(job, before, data)
  }
}

async function recordKnownAs({ door, options }: Job, id: string): Promise<Row | undefined> {
  const rows = await door.find(options.type, 'sourceRecordId', 'contains', `${id}-`)
  return rows.find((row) => row.deletedAt === null || row.deletedAt === undefined) ?? rows[0]
}

/** The same file again: nothing is written, but a draft that was only waiting is published. */
async function again(job: Job, before: Row): Promise<Written> {
  const record = recordAt(job, before)
  if (isPublished(before)) return { outcome: 'unchanged', record }
  if (job.held.length > 0) return { outcome: 'held', record }
  if (!job.publish) return { outcome: 'unchanged', record }
  if (wasPublished(before)) return { outcome: 'unchanged', record, reasons: ['这条信息已撤回，没有重新发布。'] }
  return publishOr(job, before, {}, 'updated')
}

async function create(job: Job, data: Record<string, unknown>): Promise<Written> {
  const first = firstData(job.reading, job.options.type, job.settings)
  const created = await job.door.create(job.options.type, { ...data, ...first, _status: 'draft' }, true)
  if (job.publish) return publishOr(job, created, {}, 'created')
  return { outcome: job.held.length > 0 ? 'held' : 'created', record: recordAt(job, created) }
}

/** What is published stays as it is until the new text may be published too; what was withdrawn stays so. */
async function update(job: Job, before: Row, data: Record<string, unknown>): Promise<Written> {
  const withdrawn = wasPublished(before) && !isPublished(before)
  if (job.publish && !withdrawn) return publishOr(job, before, data, 'updated')
  const draft = await saveDraft(job, before, data)
  return { outcome: job.held.length > 0 ? 'held' : 'updated', record: recordAt(job, draft) }
}

/** Publishes; where the CMS refuses, the record stays a draft and its sentences are the reasons. */
async function publishOr(
  job: Job,
  row: Row,
  data: Record<string, unknown>,
  outcome: 'created' | 'updated',
): Promise<Written> {
  const brought = wasPublished(row) ? {} : broughtNumber(job.reading)
  try {
    return { outcome, record: recordAt(job, await publish(job, row, { ...data, ...brought })) }
  } catch (error) {
    if (!(error instanceof RefusedByCms)) throw error
    if ('indexNumber' in brought && error.fields.includes('indexNumber'))
      return withOwnNumber(job, row, data, outcome, error.sentences)
    if (Object.keys(data).length > 0) await saveDraft(job, row, data)
    return { outcome: 'held', record: recordAt(job, row), reasons: error.sentences }
  }
}

/** Another record has the index number that the page gives: the portal gives one of its own. */
async function withOwnNumber(
  job: Job,
  row: Row,
  data: Record<string, unknown>,
  outcome: 'created' | 'updated',
  reasons: readonly string[],
): Promise<Written> {
  return { outcome, record: recordAt(job, await publish(job, row, { ...data, indexNumber: null })), reasons }
}

function publish({ door, options }: Job, row: Row, data: Record<string, unknown>): Promise<Row> {
  return door.update(options.type, row.id, { ...data, _status: 'published' }, false)
}

function saveDraft({ door, options }: Job, row: Row, data: Record<string, unknown>): Promise<Row> {
  return door.update(options.type, row.id, { ...data, _status: 'draft' }, true)
}

async function uploadPictures({ door, reading }: Job): Promise<Map<string, Row['id']>> {
  const ids = new Map<string, Row['id']>()
  for (const { reference, bytes, mimeType } of reading.pictures) {
    const name = reference.replace(/^files\//, '')
    const [known] = await door.find('files', 'content', 'equals', name)
    ids.set(name, (known ?? (await door.upload({ name, mimeType, bytes }))).id)
  }
  return ids
}

function isPublished(row: Row): boolean {
  return row._status === 'published'
}

/** An address is given at the first publication and never taken away. */
function wasPublished(row: Row): boolean {
  return typeof row.key === 'string' && row.key !== ''
}

/** The address of what is published, the id of a draft. */
function recordAt({ options }: Job, row: Row): string {
  return `${options.type}/${wasPublished(row) ? String(row.key) : row.id}`
}
