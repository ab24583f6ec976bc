import { readFile } from 'node:fs/promises'
import type { FileValue } from '@gongkai/content-model/field'
import { filesIn } from '@gongkai/content-model/files-in'
import { referenceOf } from '@gongkai/content-model/paths'
import { wordProblem } from '@gongkai/content-model/problem'
import { referencesIn } from '@gongkai/content-model/references'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { contentTypeNamed, type PublishedRecord, type TypeName } from '@gongkai/content-model/types/index'
import { type ValidationContext, validate } from '@gongkai/content-model/validate'
import type { CollectionSlug, Payload } from 'payload'
import { storeFields } from '../fields/fields.ts'
import { publicationContext } from '../publications/context.ts'
import { lastSequence } from '../publications/log.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { filesNamedIn } from './files-named-in.ts'
import { restoreGone } from './restore-gone.ts'

interface Options {
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Fills an empty CMS from a snapshot: every record passes the gate of publication with the keys, index numbers and
 * instants that the snapshot brings. Throws where the CMS is not empty, or the snapshot may not be used.
 */
export async function restore(
  payload: Payload,
  snapshot: Snapshot,
  fileAt: (name: string) => string,
  { onProgress = () => {} }: Options = {},
): Promise<void> {
  if ((await lastSequence(rawDatabase(payload))) > 0)
    throw new Error('The CMS is not empty: something was published in it. Restore into an empty database.')
  const broken = validate(snapshot).filter(({ severity }) => severity === 'error')
  if (broken.length > 0) throw new Error(`The snapshot may not be used:\n${broken.map(wordProblem).join('\n')}`)

  const restoring = new Restoring(payload, snapshot, await storeFiles(payload, snapshot, fileAt))
  for (const tombstone of snapshot.tombstones)
    restoring.ids.set(tombstone.record, await restoring.stub(tombstone.record, tombstone.title))
  let done = 0
  for (const record of snapshot.records) {
    await restoring.publish(record)
    done += 1
    onProgress(done, snapshot.records.length)
  }
  await restoreGone(payload, snapshot, restoring.ids)
}

/** Records are published after what they refer to; where they refer to each other, one is first made as a draft. */
class Restoring {
  readonly ids = new Map<string, string>()
  private readonly begun = new Set<string>()
  private readonly payload: Payload
  private readonly byReference: ReadonlyMap<string, PublishedRecord>
  private readonly fileIds: FileIds
  private readonly context: ReturnType<typeof publicationContext>

  constructor(payload: Payload, snapshot: Snapshot, fileIds: FileIds) {
    this.payload = payload
    this.fileIds = fileIds
    this.byReference = new Map(snapshot.records.map((record) => [referenceOf(record), record]))
    const withdrawn = new Set(snapshot.tombstones.map(({ record }) => record))
    const library: ValidationContext = {
      record: (reference) => this.byReference.get(reference),
      wasWithdrawn: (reference) => withdrawn.has(reference),
    }
    this.context = publicationContext({ kind: 'restore', library })
  }

  async publish(record: PublishedRecord): Promise<void> {
    const reference = referenceOf(record)
    if (this.begun.has(reference)) return
    this.begun.add(reference)
    for (const { reference: target } of referencesIn(record)) await this.makeReady(target)
    const data = { ...this.stored(record), _status: 'published' as const }
    const known = this.ids.get(reference)
    const written =
      known === undefined
        ? await this.payload.create({ ...this.writing(record.type), data })
        : await this.payload.update({ ...this.writing(record.type), id: known, data })
    this.ids.set(reference, String(written.id))
  }

  /** Publishes what is referred to, or makes a draft of it where that is under way already. */
  private async makeReady(reference: string): Promise<void> {
    if (this.ids.has(reference)) return
    const record = this.byReference.get(reference)
    if (record === undefined) throw new Error(`Unexpected reference ${reference}, expected a record of the snapshot.`)
    if (this.begun.has(reference)) this.ids.set(reference, await this.stub(reference))
    else await this.publish(record)
  }

  /** A draft with nothing but a key (and a title): what a reference can point at. */
  async stub(reference: string, title = '（已撤回的信息）'): Promise<string> {
    const slash = reference.indexOf('/')
    const type = reference.slice(0, slash) as TypeName
    const { fields } = contentTypeNamed(type)
    const named = ['title', 'name', 'item'].find((name) => name in fields) ?? 'title'
    const created = await this.payload.create({
      ...this.writing(type),
      data: { key: reference.slice(slash + 1), [named]: title, _status: 'draft' },
      draft: true,
    })
    return String(created.id)
  }

  private stored(record: PublishedRecord): Record<string, unknown> {
    const stored = storeFields(contentTypeNamed(record.type).fields, record as unknown as Record<string, unknown>, {
      idOf: (reference) => {
        const id = this.ids.get(reference)
        if (id === undefined) throw new Error(`Unexpected reference ${reference}, expected a record restored before.`)
        return id
      },
      fileId: (file) => this.fileIds(file),
    })
    return { ...stored, key: record.key }
  }

  private writing(type: TypeName): {
    collection: CollectionSlug & TypeName
    context: Record<string, unknown>
    depth: 0
    draft: false
    overrideAccess: true
  } {
    return { collection: type, context: this.context, depth: 0, draft: false, overrideAccess: true }
  }
}

type FileIds = (file: Pick<FileValue, 'file'> & { name?: string }) => string

/** Uploads every file once for every name that records give it. */
async function storeFiles(payload: Payload, snapshot: Snapshot, fileAt: (name: string) => string): Promise<FileIds> {
  const ids = new Map<string, string>()
  const named = filesNamedIn(snapshot.records)
  for (const content of new Set(snapshot.records.flatMap(filesIn))) {
    const data = await readFile(fileAt(content))
    for (const { name, mediaType } of named.get(content) ?? [{ name: content, mediaType: '' }]) {
      const created = await payload.create({
        collection: 'files',
        data: {},
        file: { data, name, mimetype: mediaType, size: data.length },
        depth: 0,
      })
      ids.set(`${content} ${name}`, String(created.id))
      if (!ids.has(content)) ids.set(content, String(created.id))
    }
  }
  return ({ file, name }) => {
    const id = ids.get(name === undefined ? file : `${file} ${name}`) ?? ids.get(file)
    if (id === undefined) throw new Error(`Unexpected file ${file}, expected one of the snapshot.`)
    return id
  }
}
