import { randomBytes } from 'node:crypto'
import type { Fields } from '@gongkai/content-model/field'
import { filesIn } from '@gongkai/content-model/files-in'
import { partsOf, referenceOf } from '@gongkai/content-model/paths'
import type { Problem } from '@gongkai/content-model/problem'
import { digestOf, sha256 } from '@gongkai/content-model/snapshot/digest'
import type { Tombstone } from '@gongkai/content-model/snapshot/manifest'
import { titleOf } from '@gongkai/content-model/title-of'
import { contentTypeNamed, type PublishedRecord, type TypeName } from '@gongkai/content-model/types/index'
import { checkFiles, type ValidationContext, validateRecord } from '@gongkai/content-model/validate'
import { dayOf } from '@gongkai/content-model/values/calendar-day'
import type { CollectionSlug, Payload } from 'payload'
import { publishFields, storeFields } from '../fields/fields.ts'
import { addVersion } from '../publications/add-version.ts'
import { lastSequence, type Publication } from '../publications/log.ts'
import { authorityOf } from '../publications/portal.ts'
import { type RawDatabase, type Request, rawDatabase } from '../publications/raw-database.ts'
import { addressClaim, indexNumberClaim, reserve } from '../publications/reservations.ts'
import { inOneTransaction } from './one-transaction.ts'
import type { Restorable } from './restorable.ts'
import type { RestoredFiles } from './restore-files.ts'

/** Looks at the records of a snapshot at once, of which rules ask for many again and again. */
const remembersAtMost = 2000

/**
 * Writes records of a snapshot past Payload's own operations, which take ten times as long. What the gate of publication
 * checks is checked here: each record by itself and against the others, that it is stored as what it is, that nobody else has its number and
 * address; and it gets its row in the log.
 */
export class Restoring {
  private readonly payload: Payload
  private readonly raw: RawDatabase
  private readonly snapshot: Restorable
  private readonly files: RestoredFiles
  private readonly withdrawn: ReadonlySet<string>
  private readonly lately = new Map<string, PublishedRecord>()
  private readonly mayBeHalf: boolean
  private sequence: number

  private constructor(payload: Payload, snapshot: Restorable, files: RestoredFiles, sequence: number) {
    this.mayBeHalf = payload.db.name !== 'sqlite'
    this.payload = payload
    this.raw = rawDatabase(payload)
    this.snapshot = snapshot
    this.files = files
    this.withdrawn = new Set(snapshot.tombstones.map(({ record }) => record))
    this.sequence = sequence
  }

  static async begin(payload: Payload, snapshot: Restorable, files: RestoredFiles): Promise<Restoring> {
    return new Restoring(payload, snapshot, files, await lastSequence(rawDatabase(payload)))
  }

  /** What references to withdrawn records can point at: drafts with nothing but a key and a title. */
  async leaveStubs(tombstones: readonly Tombstone[]): Promise<void> {
    for (const { record, title = '（已撤回的信息）' } of tombstones) {
      const { type, key } = partsOf(record)
      const { fields } = contentTypeNamed(type)
      const named = ['title', 'name', 'item'].find((name) => name in fields) ?? 'title'
      if (await this.isThere(type, record)) continue
      const data = { key, [named]: title, _status: 'draft' }
      await inOneTransaction(this.payload, (req) => this.write(type, record, data, req))
    }
  }

  /** Publishes some records, or none of them where one has an error. What is in the log already is passed over. */
  async publish(references: readonly string[]): Promise<Problem[]> {
    const known = await this.inLog(references)
    const records = references.filter((reference) => !known.has(reference)).map((one) => this.record(one))
    const problems: Problem[] = []
    const stored: Record<string, unknown>[] = []
    for (const record of records) {
      problems.push(...validateRecord(record, this.library), ...checkFiles(record, this.snapshot.files))
      if (!problems.some(({ severity }) => severity === 'error')) stored.push(this.stored(record))
    }
    if (problems.some(({ severity }) => severity === 'error')) return problems
    for (const record of records) await this.removeHalf(record.type, referenceOf(record))
    await inOneTransaction(this.payload, async (req) => {
      for (const [index, record] of records.entries()) await this.release(record, stored[index] ?? {}, req)
    })
    return problems
  }

  private readonly library: ValidationContext = {
    record: (reference) => (this.snapshot.records.has(reference) ? this.record(reference) : undefined),
    wasWithdrawn: (reference) => this.withdrawn.has(reference),
  }

  private record(reference: string): PublishedRecord {
    const known = this.lately.get(reference)
    if (known !== undefined) return known
    const record = this.snapshot.read(reference)
    if (this.lately.size >= remembersAtMost) this.lately.clear()
    this.lately.set(reference, record)
    return record
  }

  private async release(record: PublishedRecord, stored: Record<string, unknown>, req: Request): Promise<void> {
    const reference = referenceOf(record)
    const { type, key } = record
    const data = { ...withRowIds(contentTypeNamed(type).fields, stored), key, _status: 'published' }
    const holder = `${type}/${idOf(reference)}`
    const claims = [addressClaim(reference), ...('indexNumber' in record ? [indexNumberClaim(record.indexNumber)] : [])]
    for (const claim of claims) await this.claim(claim, holder, req)
    await this.write(type, reference, data, req)
    this.sequence += 1
    const row = {
      ...this.entry(record),
      sequence: this.sequence,
      state: 'waiting',
      createdAt: await this.raw.instant(),
    }
    await this.raw.add('publications', row, { req })
  }

  /** The record as it is stored. Throws where that would be published as anything else. */
  private stored(record: PublishedRecord): Record<string, unknown> {
    const { fields } = contentTypeNamed(record.type)
    const references = new Map<string, string>()
    const stored = storeFields(fields, record as unknown as Record<string, unknown>, {
      idOf: (reference) => {
        references.set(idOf(reference), reference)
        return idOf(reference)
      },
      fileId: this.files.idOf,
    })
    const published = publishFields(fields, stored, {
      referenceOf: (_type, id) => references.get(id),
      file: this.files.file,
    })
    const { digest } = this.snapshot.records.get(referenceOf(record)) ?? {}
    if (digestOf({ type: record.type, key: record.key, ...published }) !== digest)
      throw new Error(
        `${referenceOf(record)} cannot be stored so that it is published again as it is. Seal the snapshot with "npm run validate -- DIR --seal".`,
      )
    return stored
  }

  private entry(record: PublishedRecord): Omit<Publication, 'sequence'> {
    const { site, now } = this
    const at = 'lastReleasedAt' in record ? record.lastReleasedAt : now
    const authority = this.library.record(authorityOf(record) ?? site?.sponsor ?? '')
    return {
      record: referenceOf(record),
      title: titleOf(record),
      operation: 'publish',
      digest: this.snapshot.records.get(referenceOf(record))?.digest ?? '',
      at,
      on: dayOf(at, site?.timeZone ?? 'Asia/Shanghai'),
      by: '系统',
      authority: authority?.type === 'authority' ? authority.name : '本网站',
      files: filesIn(record),
    }
  }

  private readonly now = new Date().toISOString()

  private get site() {
    const site = this.library.record('site/site')
    return site?.type === 'site' ? site : undefined
  }

  private async write(type: TypeName, reference: string, data: Record<string, unknown>, req: Request): Promise<void> {
    const at = new Date().toISOString()
    const dated = { ...data, createdAt: at, updatedAt: at }
    await this.raw.add(type, { ...dated }, { id: idOf(reference), req })
    await addVersion(this.payload, type, { ...dated, id: idOf(reference) }, { at, req })
  }

  private async inLog(references: readonly string[]): Promise<ReadonlySet<string>> {
    const where = { record: { in: [...references] } }
    const rows = await this.raw.some('publications', where, {
      limit: references.length,
      select: { record: true, digest: true },
    })
    for (const { record, digest } of rows)
      if (this.snapshot.records.get(String(record))?.digest !== digest)
        throw new Error(`The CMS holds another ${record} than the snapshot. Restore into an empty database.`)
    return new Set(rows.map(({ record }) => String(record)))
  }

  /** Without transactions a record may have been written and not logged when the restoration was cut off: it is written anew. */
  private async removeHalf(type: TypeName, reference: string): Promise<void> {
    if (!this.mayBeHalf || !(await this.isThere(type, reference))) return
    const where = { parent: { equals: idOf(reference) } }
    await this.payload.db.deleteVersions({ collection: type as CollectionSlug, where })
    await this.raw.remove(type, idOf(reference))
  }

  private async isThere(type: TypeName, reference: string): Promise<boolean> {
    const where = { id: { equals: idOf(reference) } }
    return (await this.raw.one(type, where, { select: { key: true } })) !== undefined
  }

  private async claim(claim: string, holder: string, req: Request): Promise<void> {
    if (!this.mayBeHalf) await this.raw.add('reservations', { claim, holder }, { req })
    else if ((await reserve(this.raw, claim, holder)) === 'taken')
      throw new Error(`${claim} belongs to another record. Restore into an empty database.`)
  }
}

/** Rows of lists have ids of their own, which Payload's operations would give them; a version has the same. */
function withRowIds(fields: Fields, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name]
      if (field?.kind === 'group' && isValues(value)) return [name, withRowIds(field.fields, value)]
      if (field?.kind !== 'list' || !Array.isArray(value)) return [name, value]
      return [name, value.filter(isValues).map((row) => ({ ...withRowIds(field.fields, row), id: newRowId() }))]
    }),
  )
}

function isValues(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function newRowId(): string {
  return randomBytes(12).toString('hex')
}

/** The id of a record is known from its reference alone: it can be referred to before it is written, also when it is written after a restart. */
export function idOf(reference: string): string {
  return sha256(reference).slice(0, 24)
}
