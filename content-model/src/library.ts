import { referenceOf } from './paths.ts'
import { referencesIn } from './references.ts'
import type { Tombstone } from './snapshot/manifest.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import type { PublishedRecord, RecordOf, TypeName } from './types/index.ts'

/** All published records, to look things up in: by reference, by type, and by what refers to them. */
export interface Library {
  readonly site: RecordOf<'site'>
  readonly all: readonly PublishedRecord[]
  /** In the order of their references. */
  readonly ofType: <N extends TypeName>(type: N) => readonly RecordOf<N>[]
  /** `undefined` where the record was withdrawn. */
  readonly record: (reference: string) => PublishedRecord | undefined
  readonly tombstone: (reference: string) => Tombstone | undefined
  /** Records that refer to this one, with the field the reference stands in. Inverse relations are read off here. */
  readonly referringTo: (reference: string) => readonly Referring[]
}

export interface Referring {
  readonly record: PublishedRecord
  readonly path: readonly (string | number)[]
}

/** A library of the records of a snapshot. Throws where the snapshot has no site settings. */
export function libraryOf(snapshot: Pick<Snapshot, 'records' | 'tombstones'>): Library {
  const byReference = new Map(snapshot.records.map((record) => [referenceOf(record), record]))
  const byType = Map.groupBy(snapshot.records, (record) => record.type)
  const tombstones = new Map(snapshot.tombstones.map((tombstone) => [tombstone.record, tombstone]))
  const referring = new Map<string, Referring[]>()
  for (const record of snapshot.records)
    for (const { reference, path } of referencesIn(record)) {
      const known = referring.get(reference)
      if (known === undefined) referring.set(reference, [{ record, path }])
      else known.push({ record, path })
    }
  const site = byType.get('site')?.[0]
  if (site === undefined)
    throw new Error('The snapshot has no site settings (site/site). Fill in 网站设置 and export again.')
  return {
    site: site as RecordOf<'site'>,
    all: snapshot.records,
    ofType: <N extends TypeName>(type: N) => (byType.get(type) ?? []) as unknown as readonly RecordOf<N>[],
    record: (reference) => byReference.get(reference),
    tombstone: (reference) => tombstones.get(reference),
    referringTo: (reference) => referring.get(reference) ?? [],
  }
}
