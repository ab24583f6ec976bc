import { excerptName } from './excerpt-path.ts'
import { type Facts, readFacts } from './facts.ts'
import { entriesOf, placesOf } from './grams/block.ts'
import { docsASlice, type Entry } from './grams/entry.ts'
import { type Covering, coverOf, othersOf } from './grams/gram.ts'
import { unpackFirsts } from './grams/packed-firsts.ts'
import { headsIn, placesIn } from './grams/places.ts'
import type { IndexFiles } from './index-files.ts'
import type { Lookup } from './lookups.ts'
import { begins, nameEnd } from './positions.ts'
import { type ListedSegment, tableOf } from './segment-list.ts'
import { BlockFinder, type NamedTopic, type SegmentTable, unpackTable } from './segment-table.ts'
import { TitleReader } from './title-reader.ts'

/** Of records that hold a phrase, by number: where it first stands, or nothing where that is somewhere in the text. */
export type Standing = ReadonlyMap<number, number | undefined>

/** Of records, by number: where in their heads something stands, in ascending order. */
export type HeadPlaces = ReadonlyMap<number, readonly number[]>

/** One segment of the index, read piece by piece. */
export class SegmentReader {
  readonly titles: TitleReader
  /** The latest of its days. */
  readonly newestDay: number
  readonly #folder: string
  readonly #table: SegmentTable
  readonly #files: IndexFiles
  readonly #blocks: BlockFinder
  /** Of each record by number, as `20240131`. */
  readonly #days: readonly number[]
  #facts: Promise<readonly Facts[]> | undefined

  private constructor(folder: string, table: SegmentTable, files: IndexFiles) {
    this.#folder = folder
    this.#table = table
    this.#files = files
    this.#blocks = new BlockFinder(unpackFirsts(table.firsts))
    this.titles = new TitleReader(`${folder}/${table.titles}.titles`, table.titleSizes, files)
    let day = 0
    this.#days = table.days.map((step) => (day += step))
    this.newestDay = this.#days.reduce((newest, day) => Math.max(newest, day), 0)
  }

  static async open(listed: ListedSegment, files: IndexFiles): Promise<SegmentReader> {
    return new SegmentReader(listed.name, await unpackTable(await files.whole(tableOf(listed))), files)
  }

  dayOf(doc: number): number {
    return this.#days[doc] ?? 0
  }

  /** The topics that its records stand under. */
  get topics(): readonly NamedTopic[] {
    return this.#table.topics
  }

  /** By number what is known of each record to narrow results by. */
  facts(): Promise<readonly Facts[]> {
    this.#facts ??= this.#readFacts()
    return this.#facts
  }

  /** The records that hold a phrase, given as its tokens: exactly these. */
  async find(phrase: readonly string[]): Promise<Standing> {
    const covered = await this.#covered(phrase)
    if (covered === undefined) return new Map()
    const { pairs, candidates } = covered
    const inHead = (doc: number): number | undefined =>
      firstPlace(pairs.map(({ after, heads }) => ({ after, places: heads.get(doc) ?? [] })))
    const standing = candidates.map((doc): [number, number | undefined] => [doc, inHead(doc)])
    if (pairs.length === 1) return new Map(standing)
    const open = new Set(standing.flatMap(([doc, place]) => (place === undefined ? [doc] : [])))
    // Most of so few are hits, and their names are what is asked for next. Where that fails it is told then.
    if (candidates.length <= few) void this.names(candidates).catch(() => {})
    const inText = open.size === 0 ? new Map<number, number>() : await this.#inTexts(pairs, open)
    return new Map(
      standing.flatMap(([doc, place]): [number, number][] => {
        const first = place ?? inText.get(doc)
        return first === undefined ? [] : [[doc, first]]
      }),
    )
  }

  /** The records in the heads of which a phrase stands, and where it first does there. */
  async inHeads(
    phrase: readonly string[],
    from = 0,
    to = Number.POSITIVE_INFINITY,
  ): Promise<ReadonlyMap<number, number>> {
    const cover = coverOf(phrase)
    const isWithin = (place: number, after: number): boolean => place >= from + after && place < to + after
    const headsOf = async ({ gram, after }: Covering) => {
      const heads = headsIn((await this.#entry(gram))?.heads ?? new Uint8Array())
      const placed = [...heads].map(([doc, places]) => [doc, places.filter((place) => isWithin(place, after))] as const)
      return { after, heads: new Map(placed.filter(([, places]) => places.length > 0)) }
    }
    // Where the one that is soonest read stands in no head, the others need not be.
    const [soonest, ...others] = cover.toSorted((one, other) => this.#sizeOf(one.gram) - this.#sizeOf(other.gram))
    if (soonest === undefined) return new Map()
    const rarest = await headsOf(soonest)
    if (rarest.heads.size === 0) return new Map()
    const pairs = [rarest, ...(await Promise.all(others.map(headsOf)))]
    return new Map(
      [...rarest.heads.keys()].flatMap((doc): [number, number][] => {
        const place = firstPlace(pairs.map(({ after, heads }) => ({ after, places: heads.get(doc) ?? [] })))
        return place === undefined ? [] : [[doc, place]]
      }),
    )
  }

  /** The records that may hold a phrase of three or more tokens: all that do, and others that hold its pairs elsewhere. */
  async candidates(phrase: readonly string[]): Promise<readonly number[]> {
    return (await this.#covered(phrase))?.candidates ?? []
  }

  /** Where a phrase first stands in the texts of those of these records that hold it there. */
  async inTexts(phrase: readonly string[], docs: ReadonlySet<number>): Promise<ReadonlyMap<number, number>> {
    const covered = await this.#covered(phrase)
    return covered === undefined ? new Map() : this.#inTexts(covered.pairs, docs)
  }

  /** The pairs that cover a phrase, and the records that hold them all; nothing where there are none. */
  async #covered(phrase: readonly string[]): Promise<Covered | undefined> {
    const cover = coverOf(phrase)
    const found = await Promise.all(cover.map(({ gram }) => this.#entry(gram)))
    const entries = found.filter((entry) => entry !== undefined)
    if (entries.length < cover.length) return undefined
    let candidates = entries.map(({ docs }) => docs).reduce(inBoth)
    const others = candidates.length > many ? othersOf(phrase) : []
    if (others.length > 0) {
      const more = await Promise.all(others.map(({ gram }) => this.#entry(gram)))
      candidates = more.map((entry) => entry?.docs ?? []).reduce(inBoth, candidates)
    }
    const pairs = entries.map((entry, nth) => ({ entry, after: cover[nth]?.after ?? 0, heads: headsIn(entry.heads) }))
    return { pairs, candidates }
  }

  /** Where all these grams stand at their distances in the texts of these records. */
  async #inTexts(pairs: readonly Pair[], open: ReadonlySet<number>): Promise<Map<number, number>> {
    const texts = await Promise.all(pairs.map(({ entry }) => this.#places(entry, open)))
    const found = new Map<number, number>()
    for (const doc of open) {
      const place = firstPlace(
        pairs.map(({ after, heads }, nth) => ({
          after,
          places: [...(heads.get(doc) ?? []), ...(texts[nth]?.get(doc) ?? [])],
        })),
      )
      // One that begins in a head and ends in the text after it is of the text: no gram in heads says it.
      if (place !== undefined) found.set(doc, Math.max(place, begins.body))
    }
    return found
  }

  /** All places in these records at which a phrase of two or more tokens begins; where texts are not read, those in their heads. */
  async placesOf(
    phrase: readonly string[],
    docs: ReadonlySet<number>,
    { inTexts }: { inTexts: boolean },
  ): Promise<ReadonlyMap<number, number[]>> {
    const grams = await Promise.all(
      coverOf(phrase).map(async ({ gram, after }) => {
        const entry = await this.#entry(gram)
        const heads = headsIn(entry?.heads ?? new Uint8Array())
        const texts = entry === undefined || !inTexts ? undefined : await this.#places(entry, docs)
        return { after, of: (doc: number) => [...(heads.get(doc) ?? []), ...(texts?.get(doc) ?? [])] }
      }),
    )
    return new Map(
      [...docs].map((doc) => [doc, [...everyPlace(grams.map(({ after, of }) => ({ after, places: of(doc) })))]]),
    )
  }

  /** The records in the heads of which all these phrases stand, each beginning where it is to. */
  async lookUp(lookup: Lookup): Promise<ReadonlySet<number>> {
    const found = await Promise.all(lookup.map((wish) => this.#namedIn(wish)))
    const [first, ...others] = found
    return new Set([...(first ?? [])].filter((doc) => others.every((own) => own.has(doc))))
  }

  async heads(gram: string): Promise<HeadPlaces> {
    return headsIn((await this.#entry(gram))?.heads ?? new Uint8Array())
  }

  /** Where any gram stands that begins so. */
  async headsBeginning(prefix: string): Promise<HeadPlaces> {
    const blocks = this.#blocks.findAll(prefix)
    const path = `${this.#folder}/${this.#table.grams}.grams`
    const read = await Promise.all(blocks.map(({ from, to }) => this.#files.part(path, from, to)))
    const found = new Map<number, number[]>()
    for (const { gram, heads } of read.flatMap((bytes) => [...entriesOf(bytes)])) {
      if (!gram.startsWith(prefix)) continue
      for (const [doc, places] of headsIn(heads))
        found.set(
          doc,
          [...(found.get(doc) ?? []), ...places].sort((one, other) => one - other),
        )
    }
    return found
  }

  /** The names of records, which with their days are their ids (excerpt-path.ts). */
  async names(docs: readonly number[]): Promise<Map<number, string>> {
    const some = await Promise.all(
      [...new Set(docs.map(groupOf))].map(
        async (group): Promise<[number, string]> => [group, await this.#namesOf(group)],
      ),
    )
    const groups = new Map(some)
    return new Map(
      docs.map((doc) => {
        const from = (doc % namesAGroup) * excerptName
        return [doc, groups.get(groupOf(doc))?.slice(from, from + excerptName) ?? '']
      }),
    )
  }

  /** Of a group of records that follow each other, so that what one question has read the next finds there. */
  async #namesOf(group: number): Promise<string> {
    const from = group * namesAGroup
    const to = Math.min(from + namesAGroup, this.#days.length)
    const path = `${this.#folder}/${this.#table.names}.names`
    return new TextDecoder().decode(await this.#files.part(path, from * excerptName, to * excerptName))
  }

  async #readFacts(): Promise<Facts[]> {
    return readFacts(await unpackTable(await this.#files.whole(`${this.#folder}/${this.#table.facts}.facts`)))
  }

  async #namedIn({ phrase, from, to }: Lookup[number]): Promise<ReadonlySet<number>> {
    // What ends a name stands in nearly every record, and takes long to read.
    if (phrase.at(-1) === nameEnd) {
      const begun = await this.#namedIn({ phrase: phrase.slice(0, -1), from, to })
      if (begun.size === 0) return begun
    }
    return new Set((await this.inHeads(phrase, from, to)).keys())
  }

  /** Bytes that are read to look a gram up. */
  #sizeOf(gram: string): number {
    const block = this.#blocks.find(gram)
    return block === undefined ? 0 : block.to - block.from
  }

  async #entry(gram: string): Promise<Found | undefined> {
    const block = this.#blocks.find(gram)
    if (block === undefined) return undefined
    const bytes = await this.#files.part(`${this.#folder}/${this.#table.grams}.grams`, block.from, block.to)
    let from = placesOf(bytes)
    for (const { gram: its, docs, heads, slices } of entriesOf(bytes)) {
      if (its === gram) return { docs, heads, slices: [from, ...slices.map((length) => (from += length))] }
      from += slices.reduce((sum, length) => sum + length, 0)
    }
    return undefined
  }

  /** Reads no more slices than those of the records for which this is said. */
  async #places({ docs, slices }: Found, wanted: ReadonlySet<number>): Promise<Map<number, number[]>> {
    const needed = new Set(docs.flatMap((doc, place) => (wanted.has(doc) ? [Math.floor(place / docsASlice)] : [])))
    const read = async (part: readonly number[]): Promise<[number, number[]][]> => {
      const from = slices[part[0] ?? 0] ?? 0
      const to = slices[(part.at(-1) ?? 0) + 1] ?? 0
      const bytes = await this.#files.part(`${this.#folder}/${this.#table.places}.places`, from, to)
      return part.flatMap((slice) => {
        const own = bytes.subarray((slices[slice] ?? 0) - from, (slices[slice + 1] ?? 0) - from)
        return [...placesIn(own, docs.slice(slice * docsASlice, (slice + 1) * docsASlice), wanted)]
      })
    }
    const isNear = (before: number, slice: number): boolean =>
      (slices[slice] ?? 0) - (slices[before + 1] ?? 0) <= worthARequest
    return new Map((await Promise.all(groups(needed, isNear).map(read))).flat())
  }
}

interface Found extends Pick<Entry, 'docs' | 'heads'> {
  /** Where each slice of its places begins, and where the last one ends. */
  slices: readonly number[]
}

/** A gram of a phrase: how many tokens after the phrase's beginning it stands, and where in heads, by record. */
interface Pair {
  entry: Found
  after: number
  heads: ReadonlyMap<number, readonly number[]>
}

interface Covered {
  pairs: readonly Pair[]
  candidates: readonly number[]
}

/** A gram of a phrase: how many tokens after the phrase's beginning it stands, and where, in ascending order. */
interface Placed {
  after: number
  places: readonly number[]
}

/** The first place at which all grams stand at their distances. */
function firstPlace(grams: readonly Placed[]): number | undefined {
  const [first] = everyPlace(grams)
  return first
}

function* everyPlace([first, ...others]: readonly Placed[]): Generator<number> {
  if (first === undefined) return
  const beside = others.map(({ after, places }) => ({ after: after - first.after, places: new Set(places) }))
  for (const place of first.places)
    if (beside.every(({ after, places }) => places.has(place + after))) yield place - first.after
}

function inBoth(one: readonly number[], other: readonly number[]): readonly number[] {
  const both: number[] = []
  let place = 0
  for (const doc of one) {
    while ((other[place] ?? Number.POSITIVE_INFINITY) < doc) place += 1
    if (other[place] === doc) both.push(doc)
  }
  return both
}

/** Numbers in groups of which each is read at one go: those that are near to the one before. */
function groups(numbers: Iterable<number>, isNear: (before: number, number: number) => boolean): number[][] {
  const found: number[][] = []
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const group = found.at(-1)
    const before = group?.at(-1)
    if (group !== undefined && before !== undefined && isNear(before, number)) group.push(number)
    else found.push([number])
  }
  return found
}

function groupOf(doc: number): number {
  return Math.floor(doc / namesAGroup)
}

const namesAGroup = 128

const few = 3

/** More records than that are narrowed down before it is read where in them the phrase stands. */
const many = 16

/** Bytes that are read over in less time than another request takes, on the line of a poor mobile network. */
const worthARequest = 5000
