import { referenceOf } from '@gongkai/content-model/paths'
import { referencesIn } from '@gongkai/content-model/references'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { contentTypeNamed, contentTypes, type PublishedRecord, type TypeName } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'
import { storeFields } from '../fields/fields.ts'
import { publicationContext } from '../publications/context.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import type { FileIds } from './restore-files.ts'

/** Records are published after what they refer to; where they refer to each other, one is first made as a draft. */
export class Restoring {
  /** Ids of what is in the CMS already, by reference. */
  readonly ids = new Map<string, string>()
  private readonly begun = new Set<string>()
  private readonly payload: Payload
  private readonly byReference: ReadonlyMap<string, PublishedRecord>
  private readonly fileId: FileIds
  private readonly context: ReturnType<typeof publicationContext>

  private constructor(payload: Payload, snapshot: Snapshot, fileId: FileIds) {
    this.payload = payload
    this.fileId = fileId
    this.byReference = new Map(snapshot.records.map((record) => [referenceOf(record), record]))
    const withdrawn = new Set(snapshot.tombstones.map(({ record }) => record))
    const library = {
      record: (reference: string) => this.byReference.get(reference),
      wasWithdrawn: (reference: string) => withdrawn.has(reference),
    }
    this.context = publicationContext({ kind: 'restore', library })
  }

  static async begin(payload: Payload, snapshot: Snapshot, fileId: FileIds): Promise<Restoring> {
    const restoring = new Restoring(payload, snapshot, fileId)
    const raw = rawDatabase(payload)
    for (const { name } of contentTypes)
      for (let page = 1; ; page += 1) {
        const rows = await raw.some(
          name,
          { key: { exists: true } },
          { limit: 1000, page, sort: 'id', select: { key: true } },
        )
        for (const { id, key } of rows) restoring.ids.set(`${name}/${key}`, id)
        if (rows.length < 1000) break
      }
    return restoring
  }

  async publish(record: PublishedRecord): Promise<void> {
    const reference = referenceOf(record)
    if (this.begun.has(reference)) return
    this.begun.add(reference)
    for (const { reference: target } of referencesIn(record)) await this.makeReady(target)
    await this.save(record.type, reference, { ...this.stored(record), _status: 'published' })
  }

  /** A draft with nothing but a key and a title: what a reference can point at. */
  async stub(reference: string, title = '（已撤回的信息）'): Promise<void> {
    if (this.ids.has(reference)) return
    const slash = reference.indexOf('/')
    const type = reference.slice(0, slash) as TypeName
    const { fields } = contentTypeNamed(type)
    const named = ['title', 'name', 'item'].find((name) => name in fields) ?? 'title'
    await this.save(type, reference, { key: reference.slice(slash + 1), [named]: title, _status: 'draft' })
  }

  /** Publishes what is referred to, or makes a draft of it where that is under way already. */
  private async makeReady(reference: string): Promise<void> {
    if (this.ids.has(reference) && !this.byReference.has(reference)) return
    const record = this.byReference.get(reference)
    if (record === undefined) throw new Error(`Unexpected reference ${reference}, expected a record of the snapshot.`)
    if (this.begun.has(reference)) await this.stub(reference)
    else await this.publish(record)
  }

  private stored(record: PublishedRecord): Record<string, unknown> {
    const { fields } = contentTypeNamed(record.type)
    const stored = storeFields(fields, record as unknown as Record<string, unknown>, {
      idOf: (reference) => {
        const id = this.ids.get(reference)
        if (id === undefined) throw new Error(`Unexpected reference ${reference}, expected a record restored before.`)
        return id
      },
      fileId: this.fileId,
    })
    return { ...stored, key: record.key }
  }

  private async save(type: TypeName, reference: string, data: Record<string, unknown>): Promise<void> {
    const known = this.ids.get(reference)
    const draft = data._status === 'draft'
    // What is stored was made by the adapters for this very type, which no static type can say of a union of types.
    const write = {
      collection: type,
      context: this.context,
      depth: 0,
      draft,
      overrideAccess: true,
      data: data as never,
    } as const
    const written =
      known === undefined ? await this.payload.create(write) : await this.payload.update({ ...write, id: known })
    this.ids.set(reference, String(written.id))
  }
}
