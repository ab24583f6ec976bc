import type { Facts } from './facts.ts'
import { coverOf } from './grams/gram.ts'
import { GramFile } from './grams/gram-file.ts'
import { unpackHeads } from './grams/packed-heads.ts'
import type { IndexFiles } from './index-files.ts'
import type { Lookup } from './lookups.ts'
import { type Covered, PartReader, type Standing } from './part-reader.ts'
import { nameEnd } from './positions.ts'
import { type ListedSegment, tableOf } from './segment-list.ts'
import { type NamedTopic, type SegmentTable, unpackTable } from './segment-table.ts'
import { everyPlace } from './standing.ts'
import type { TitleRow } from './titles.ts'

/** Of records, by number: where in their heads something stands, in ascending order. */
export type HeadPlaces = ReadonlyMap<number, readonly number[]>

/** The records of a segment that may hold a phrase, and what is known of it in their heads and texts. */
export interface Candidates {
  readonly docs: ReadonlySet<number>
  readonly inHeads: ReadonlyMap<number, number>
  readonly byPart: readonly { readonly part: PartReader; readonly covered: Covered }[]
}

/** One segment of the index, read piece by piece. Its records are numbered on from part to part. */
export class SegmentReader {
  readonly parts: readonly PartReader[]
  readonly #grams: GramFile
  /** Where grams stand in heads, of some of those that were asked for last. */
  readonly #heads = new Map<string, Promise<HeadPlaces>>()
  /** In how many records each of them does, once that is known. */
  readonly #sizes = new Map<string, number>()

  private constructor(segment: string, { heads, firsts, parts }: SegmentTable, files: IndexFiles) {
    this.#grams = new GramFile(`${segment}/${heads}.heads`, firsts, files)
    let from = 0
    this.parts = parts.map((listed) => {
      const part = new PartReader(listed, from, files)
      from = part.to
      return part
    })
  }

  static async open(listed: ListedSegment, files: IndexFiles): Promise<SegmentReader> {
    return new SegmentReader(listed.name, await unpackTable(await files.whole(tableOf(listed))), files)
  }

  dayOf(doc: number): number {
    return this.#partOf(doc)?.dayOf(doc) ?? 0
  }

  /** The topics that its records stand under. */
  get topics(): readonly NamedTopic[] {
    return this.parts.flatMap(({ topics }) => topics)
  }

  /** The records that may hold a phrase, given as its tokens. */
  async candidates(phrase: readonly string[]): Promise<Candidates> {
    const [inHeads, byPart] = await Promise.all([
      this.inHeads(phrase),
      Promise.all(this.parts.map(async (part) => ({ part, covered: await part.covered(phrase) }))),
    ])
    const docs = new Set([...inHeads.keys(), ...byPart.flatMap(({ covered }) => covered.candidates)])
    return { docs, inHeads, byPart }
  }

  /** Those of some records that hold a phrase: exactly these. */
  async holding({ inHeads, byPart }: Candidates, among: ReadonlySet<number>): Promise<Standing> {
    const own = new Map([...inHeads].filter(([doc]) => among.has(doc)))
    const inTexts = byPart.map(({ part, covered }) =>
      part.inTexts(covered, new Set(covered.candidates.filter((doc) => !own.has(doc) && among.has(doc)))),
    )
    return joined<number | undefined>([own, ...(await Promise.all(inTexts))])
  }

  /** All places in these records at which a phrase of two or more tokens begins; where texts are not read, those in their heads. */
  async placesOf(
    phrase: readonly string[],
    docs: ReadonlySet<number>,
    { inTexts }: { inTexts: boolean },
  ): Promise<ReadonlyMap<number, readonly number[]>> {
    const [heads, texts] = await Promise.all([
      Promise.all(coverOf(phrase).map(async ({ gram, after }) => ({ after, heads: await this.heads(gram) }))),
      inTexts ? this.#byPart([...docs], (part, own) => part.placesOf(phrase, new Set(own))) : undefined,
    ])
    return new Map(
      [...docs].map((doc) => {
        const inHead = everyPlace(heads.map(({ after, heads }) => ({ after, places: heads.get(doc) ?? [] })))
        return [doc, [...inHead, ...(texts?.get(doc) ?? [])]]
      }),
    )
  }

  /** The names of records, which with their days are their ids (excerpt-path.ts). */
  names(docs: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return this.#byPart(docs, (part, own) => part.names(own))
  }

  titles(docs: readonly number[]): Promise<ReadonlyMap<number, TitleRow>> {
    return this.#byPart(docs, (part, own) => part.titles(own))
  }

  /** What is known of these records to narrow results by. */
  facts(docs: readonly number[]): Promise<ReadonlyMap<number, Facts>> {
    return this.#byPart(docs, async (part, own) => {
      const factsOf = await part.facts()
      return new Map(
        own.flatMap((doc): [number, Facts][] => {
          const facts = factsOf(doc)
          return facts === undefined ? [] : [[doc, facts]]
        }),
      )
    })
  }

  /** The records in the heads of which a phrase stands, and where it first does there. */
  async inHeads(
    phrase: readonly string[],
    from = 0,
    to = Number.POSITIVE_INFINITY,
  ): Promise<ReadonlyMap<number, number>> {
    // Of each record that is still to be thought of, where the phrase may begin. Most phrases stand in no head, which few of their pairs tell: ever more at once.
    let standing: ReadonlyMap<number, readonly number[]> | undefined
    const bySize = coverOf(phrase).toSorted(
      (one, other) => this.#grams.sizeOf(one.gram) - this.#grams.sizeOf(other.gram),
    )
    for (let begun = 0, some = 1; begun < bySize.length && standing?.size !== 0; begun += some, some *= 2) {
      const read = bySize.slice(begun, begun + some).map(async ({ gram, after }) => ({
        after,
        heads: await this.heads(gram),
      }))
      for (const pair of await Promise.all(read)) standing = beginnings(pair, standing, from, to)
    }
    return new Map([...(standing ?? [])].map(([doc, [place = 0]]): [number, number] => [doc, place]))
  }

  /** The records in the heads of which all these phrases stand, each beginning where it is to. */
  async lookUp(lookup: Lookup): Promise<ReadonlySet<number>> {
    const found = await Promise.all(lookup.map((wish) => this.#namedIn(wish)))
    const [first, ...others] = found
    return new Set([...(first ?? [])].filter((doc) => others.every((own) => own.has(doc))))
  }

  /** Where a gram stands in heads. */
  heads(gram: string): Promise<HeadPlaces> {
    const known = this.#heads.get(gram)
    if (known !== undefined) return known
    const reading = this.#readHeads(gram)
    this.#heads.set(gram, reading)
    reading.then(
      ({ size }) => this.#keep(gram, size),
      () => this.#heads.delete(gram),
    )
    return reading
  }

  /** The oldest make room: what says where a gram stands in every record takes megabytes. */
  #keep(gram: string, size: number): void {
    this.#sizes.set(gram, size)
    let records = [...this.#sizes.values()].reduce((sum, own) => sum + own, 0)
    for (const [oldest, own] of this.#sizes) {
      if (records <= recordsKept) return
      this.#sizes.delete(oldest)
      this.#heads.delete(oldest)
      records -= own
    }
  }

  /** Where any gram stands in heads that begins so. */
  async headsBeginning(prefix: string): Promise<HeadPlaces> {
    const found = new Map<number, number[]>()
    for (const { heads } of await this.#grams.findAll(prefix))
      for (const [doc, places] of await unpackHeads(heads))
        found.set(
          doc,
          [...(found.get(doc) ?? []), ...places].sort((one, other) => one - other),
        )
    return found
  }

  async #readHeads(gram: string): Promise<HeadPlaces> {
    return unpackHeads((await this.#grams.find(gram))?.heads ?? new Uint8Array())
  }

  async #namedIn({ phrase, from, to }: Lookup[number]): Promise<ReadonlySet<number>> {
    // What ends a name stands in nearly every record, and takes long to read.
    if (phrase.at(-1) === nameEnd) {
      const begun = await this.#namedIn({ phrase: phrase.slice(0, -1), from, to })
      if (begun.size === 0) return begun
    }
    return new Set((await this.inHeads(phrase, from, to)).keys())
  }

  #partOf(doc: number): PartReader | undefined {
    return this.parts.find(({ to }) => doc < to)
  }

  async #byPart<Of>(
    docs: readonly number[],
    read: (part: PartReader, own: readonly number[]) => Promise<ReadonlyMap<number, Of>>,
  ): Promise<ReadonlyMap<number, Of>> {
    const asked = this.parts.map((part) => ({ part, own: docs.filter((doc) => doc >= part.from && doc < part.to) }))
    return joined(await Promise.all(asked.flatMap(({ part, own }) => (own.length === 0 ? [] : [read(part, own)]))))
  }
}

/** Where a phrase may begin of which a gram stands there, so many tokens after its beginning: of places within which it is to, and where it may by what else is known. */
function beginnings(
  { heads, after }: { heads: HeadPlaces; after: number },
  known: ReadonlyMap<number, readonly number[]> | undefined,
  from: number,
  to: number,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>()
  for (const doc of known?.keys() ?? heads.keys()) {
    const own = known?.get(doc)
    const places = (heads.get(doc) ?? [])
      .map((place) => place - after)
      .filter((place) => place >= from && place < to && (own === undefined || own.includes(place)))
    if (places.length > 0) found.set(doc, places)
  }
  return found
}

function joined<Of>(maps: readonly ReadonlyMap<number, Of>[]): ReadonlyMap<number, Of> {
  return maps.length === 1 && maps[0] !== undefined ? maps[0] : new Map(maps.flatMap((map) => [...map]))
}

/** Some 10 MB. */
const recordsKept = 50_000
