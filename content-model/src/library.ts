import { referenceOf } from './paths.ts'
import { referencesIn } from './references.ts'
import type { Tombstone } from './snapshot/manifest.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import { SortedList } from './sorted-list.ts'
import type { PublishedRecord, RecordOf, TypeName } from './types/index.ts'

/** All published records, to look things up in: by reference, by type, and by what refers to them. */
export interface Library {
  readonly site: RecordOf<'site'>
  /** In the order of their references. */
  readonly ofType: <N extends TypeName>(type: N) => readonly RecordOf<N>[]
  readonly count: (type: TypeName) => number
  /** `undefined` where the record was withdrawn. */
  readonly record: (reference: string) => PublishedRecord | undefined
  readonly tombstone: (reference: string) => Tombstone | undefined
  /**
   * Records that refer to this one, with the field the reference stands in. Inverse relations are read off here. With the name of a
   * field of the record only references in that field: an authority is referred to by all that it publishes.
   */
  readonly referringTo: (reference: string, field?: string) => readonly Referring[]
}

export interface Referring {
  readonly record: PublishedRecord
  readonly path: readonly (string | number)[]
}

/** What a library is brought forward by. */
export interface LibraryChange {
  /** Records as they now stand, new or changed. */
  readonly put: readonly PublishedRecord[]
  /** References of records that are no longer published. */
  readonly removed: readonly string[]
  /** All tombstones as they now stand, where they changed. */
  readonly tombstones?: readonly Tombstone[]
}

/** A record before and after; one of them is absent where it came or went. */
export interface ChangedRecord {
  readonly reference: string
  readonly before: PublishedRecord | undefined
  readonly after: PublishedRecord | undefined
}

/** A library of the records of a snapshot. Throws where the snapshot has no site settings. */
export function libraryOf(snapshot: Pick<Snapshot, 'records' | 'tombstones'>): Library {
  const library = new GrowingLibrary()
  library.apply({ put: snapshot.records, removed: [], tombstones: snapshot.tombstones })
  if (library.count('site') === 0)
    throw new Error('The snapshot has no site settings (site/site). Fill in 网站设置 and export again.')
  return library
}

/** A library that is brought forward by changes, at the cost of what changed. What it answers follows from its records alone. */
export class GrowingLibrary implements Library {
  readonly #records = new Map<string, PublishedRecord>()
  readonly #ofType = new Map<TypeName, SortedList<PublishedRecord>>()
  readonly #referring = new Map<string, Map<string, SortedList<Standing>>>()
  #tombstones = new Map<string, Tombstone>()

  get site(): RecordOf<'site'> {
    const site = this.#ofType.get('site')?.values[0]
    if (site?.type !== 'site') throw new Error('The library has no site settings (site/site).')
    return site
  }

  ofType = <N extends TypeName>(type: N): readonly RecordOf<N>[] =>
    (this.#ofType.get(type)?.values ?? []) as readonly RecordOf<N>[]

  count = (type: TypeName): number => this.#ofType.get(type)?.length ?? 0

  record = (reference: string): PublishedRecord | undefined => this.#records.get(reference)

  tombstone = (reference: string): Tombstone | undefined => this.#tombstones.get(reference)

  referringTo = (reference: string, field?: string): readonly Referring[] => {
    const byField = this.#referring.get(reference)
    if (byField === undefined) return []
    if (field !== undefined) return byField.get(field)?.values ?? []
    const lists = [...byField.values()]
    return lists.length === 1 && lists[0] !== undefined
      ? lists[0].values
      : lists.flatMap(({ values }) => values).sort(byReferring)
  }

  get references(): IterableIterator<string> {
    return this.#records.keys()
  }

  apply({ put, removed, tombstones }: LibraryChange): readonly ChangedRecord[] {
    if (tombstones !== undefined)
      this.#tombstones = new Map(tombstones.map((tombstone) => [tombstone.record, tombstone]))
    return [
      ...removed.flatMap((reference) => {
        const before = this.#records.get(reference)
        return before === undefined ? [] : [this.#change(reference, before, undefined)]
      }),
      ...put.map((after) => {
        const reference = referenceOf(after)
        return this.#change(reference, this.#records.get(reference), after)
      }),
    ]
  }

  #change(reference: string, before: PublishedRecord | undefined, after: PublishedRecord | undefined): ChangedRecord {
    if (before !== undefined) this.#takeOut(reference, before)
    if (after !== undefined) this.#putIn(reference, after)
    return { reference, before, after }
  }

  #takeOut(reference: string, record: PublishedRecord): void {
    this.#records.delete(reference)
    this.#ofType.get(record.type)?.remove(record)
    for (const standing of standingIn(reference, record)) {
      const byField = this.#referring.get(standing.to)
      const list = byField?.get(standing.field)
      list?.remove(standing)
      if (list?.length === 0) byField?.delete(standing.field)
      if (byField?.size === 0) this.#referring.delete(standing.to)
    }
  }

  #putIn(reference: string, record: PublishedRecord): void {
    this.#records.set(reference, record)
    listIn(this.#ofType, record.type, byKey).add(record)
    for (const standing of standingIn(reference, record)) {
      let byField = this.#referring.get(standing.to)
      if (byField === undefined) {
        byField = new Map()
        this.#referring.set(standing.to, byField)
      }
      listIn(byField, standing.field, byReferring).add(standing)
    }
  }
}

/** A reference where it stands: in which record, in which of its references, in order. */
interface Standing extends Referring {
  readonly from: string
  readonly place: number
  readonly to: string
  readonly field: string
}

function standingIn(from: string, record: PublishedRecord): Standing[] {
  return referencesIn(record).map(({ reference, path }, place) => ({
    record,
    path,
    from,
    place,
    to: reference,
    field: String(path[0]),
  }))
}

function listIn<K, V>(lists: Map<K, SortedList<V>>, key: K, compare: (a: V, b: V) => number): SortedList<V> {
  const known = lists.get(key)
  if (known !== undefined) return known
  const made = new SortedList(compare)
  lists.set(key, made)
  return made
}

function byKey(a: PublishedRecord, b: PublishedRecord): number {
  return order(a.key, b.key)
}

function byReferring(a: Standing, b: Standing): number {
  return order(a.from, b.from) || a.place - b.place
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
