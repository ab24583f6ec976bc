import { excerptName } from './excerpt-path.ts'
import { type Facts, readFacts } from './facts.ts'
import { docsASlice, type Entry, entriesIn } from './grams/entry.ts'
import { coverOf, othersOf } from './grams/gram.ts'
import { headsIn, placesIn } from './grams/places.ts'
import type { IndexFiles } from './index-files.ts'
import type { Lookup } from './lookups.ts'
import { BlockFinder, type NamedTopic, type SegmentTable, unpackTable } from './segment-table.ts'
import { TitleReader } from './title-reader.ts'

/** Of records that hold a phrase, by number: where it first stands, or nothing where that is somewhere in the text. */
export type Standing = ReadonlyMap<number, number | undefined>

/** Of records, by number: where in their heads something stands, in ascending order. */
export type HeadPlaces = ReadonlyMap<number, readonly number[]>

/** One segment of the index, read piece by piece. */
export class SegmentReader {
  readonly titles: TitleReader
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
    this.#blocks = new BlockFinder(table)
    this.titles = new TitleReader(`${folder}/${table.titles}.titles`, table.titleSizes, files)
    let day = 0
    this.#days = table.days.map((step) => (day += step))
  }

  static async open({ name, table }: { name: string; table: string }, files: IndexFiles): Promise<SegmentReader> {
    return new SegmentReader(name, await unpackTable(await files.whole(`${name}/${table}.table`)), files)
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
    const cover = coverOf(phrase)
    const found = await Promise.all(cover.map(({ gram }) => this.#entry(gram)))
    const entries = found.filter((entry) => entry !== undefined)
    if (entries.length < cover.length) return new Map()
    let candidates = entries.map(({ docs }) => docs).reduce(inBoth)
    const others = candidates.length > many ? othersOf(phrase) : []
    if (others.length > 0) {
      const more = await Promise.all(others.map(({ gram }) => this.#entry(gram)))
      candidates = more.map((entry) => entry?.docs ?? []).reduce(inBoth, candidates)
    }
    const heads = entries.map((entry) => headsIn(entry.heads))
    const distances = cover.map(({ after }) => after)
    const inHead = (doc: number): number | undefined =>
      firstPlace(
        heads.map((places) => places.get(doc) ?? []),
        distances,
      )
    const standing = candidates.map((doc): [number, number | undefined] => [doc, inHead(doc)])
    if (cover.length === 1) return new Map(standing)
    const open = new Set(standing.flatMap(([doc, place]) => (place === undefined ? [doc] : [])))
    if (open.size === 0) return new Map(standing)
    const places = await Promise.all(entries.map((entry) => this.#places(entry, open)))
    return new Map(
      standing.flatMap(([doc, place]): [number, number][] => {
        const first =
          place ??
          firstPlace(
            places.map((own, nth) => [...(heads[nth]?.get(doc) ?? []), ...(own.get(doc) ?? [])]),
            distances,
          )
        return first === undefined ? [] : [[doc, first]]
      }),
    )
  }

  /** The records in the heads of which all these phrases stand, each beginning where it is to. */
  async lookUp(lookup: Lookup): Promise<ReadonlySet<number>> {
    const found = await Promise.all(lookup.map((wish) => this.#inHeads(wish)))
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
    for (const { gram, heads } of read.flatMap((bytes) => [...entriesIn(bytes)])) {
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
    const names = new Map<number, string>()
    const read = async (part: readonly number[]): Promise<void> => {
      const from = part[0] ?? 0
      const to = (part.at(-1) ?? 0) + 1
      const bytes = await this.#files.part(
        `${this.#folder}/${this.#table.names}.names`,
        from * excerptName,
        to * excerptName,
      )
      const text = new TextDecoder().decode(bytes)
      for (const doc of part) names.set(doc, text.slice((doc - from) * excerptName, (doc - from + 1) * excerptName))
    }
    await Promise.all(neighbours(docs, nearNames).map(read))
    return names
  }

  async #readFacts(): Promise<Facts[]> {
    return readFacts(await unpackTable(await this.#files.whole(`${this.#folder}/${this.#table.facts}.facts`)))
  }

  async #inHeads({ phrase, from, to }: Lookup[number]): Promise<Set<number>> {
    const cover = coverOf(phrase)
    const entries = await Promise.all(cover.map(({ gram }) => this.#entry(gram)))
    const [first, ...others] = entries.map((entry) => headsIn(entry?.heads ?? new Uint8Array()))
    const distances = cover.map(({ after }) => after)
    const docs = [...(first ?? [])].flatMap(([doc, places]) => {
      const within = places.filter((place) => place >= from && place < to)
      const isThere = firstPlace([within, ...others.map((own) => own.get(doc) ?? [])], distances) !== undefined
      return isThere ? [doc] : []
    })
    return new Set(docs)
  }

  async #entry(gram: string): Promise<Found | undefined> {
    const block = this.#blocks.find(gram)
    if (block === undefined) return undefined
    const bytes = await this.#files.part(`${this.#folder}/${this.#table.grams}.grams`, block.from, block.to)
    let from = block.places
    for (const { gram: its, docs, heads, slices } of entriesIn(bytes)) {
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
    return new Map((await Promise.all(neighbours(needed, nearSlices).map(read))).flat())
  }
}

interface Found extends Pick<Entry, 'docs' | 'heads'> {
  /** Where each slice of its places begins, and where the last one ends. */
  slices: readonly number[]
}

/** The first place at which all grams stand at their distances; each has its places in ascending order. */
function firstPlace(places: readonly (readonly number[])[], distances: readonly number[]): number | undefined {
  const others = places.slice(1).map((own) => new Set(own))
  return places[0]?.find((place) => others.every((own, nth) => own.has(place + (distances[nth + 1] ?? 0))))
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

/** Numbers in groups of which each is read at one go. */
function neighbours(numbers: Iterable<number>, near: number): number[][] {
  const groups: number[][] = []
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const group = groups.at(-1)
    if (group !== undefined && number - (group.at(-1) ?? 0) <= near) group.push(number)
    else groups.push([number])
  }
  return groups
}

/** More records than that are narrowed down before it is read where in them the phrase stands. */
const many = 16

/** To read over so much costs less than another request. */
const nearNames = 200
const nearSlices = 4
