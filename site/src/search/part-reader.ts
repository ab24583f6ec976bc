import { excerptName } from './excerpt-path.ts'
import { type Facts, readFacts } from './facts.ts'
import { docsASlice } from './grams/entry.ts'
import { coverOf, othersOf } from './grams/gram.ts'
import { type FoundGram, GramFile } from './grams/gram-file.ts'
import { placesIn } from './grams/places.ts'
import type { IndexFiles } from './index-files.ts'
import { type ListedPart, type PartTable, unpackTable } from './segment-table.ts'
import { everyPlace, firstPlace } from './standing.ts'
import { TitleReader } from './title-reader.ts'

/** Of records that hold a phrase, by number: where it first stands, or nothing where that is somewhere in the text. */
export type Standing = ReadonlyMap<number, number | undefined>

/** Records of a segment that follow each other, of which the texts are indexed together. They go by their numbers in the segment. */
export class PartReader {
  readonly from: number
  readonly to: number
  /** The latest of its days. */
  readonly newestDay: number
  readonly #listed: ListedPart
  readonly #files: IndexFiles
  /** Of each record, as `20240131`. */
  readonly #days: readonly number[]
  readonly #titles: TitleReader
  #texts: Promise<{ grams: GramFile; places: string }> | undefined
  #facts: Promise<readonly Facts[]> | undefined

  constructor(listed: ListedPart, from: number, files: IndexFiles) {
    let day = 0
    this.#listed = listed
    this.#files = files
    this.#days = listed.days.map((step) => (day += step))
    this.#titles = new TitleReader(`${listed.name}/${listed.titles}.titles`, listed.titleSizes, files)
    this.from = from
    this.to = from + this.#days.length
    this.newestDay = this.#days.reduce((newest, day) => Math.max(newest, day), 0)
  }

  get topics() {
    return this.#listed.topics
  }

  dayOf(doc: number): number {
    return this.#days[doc - this.from] ?? 0
  }

  /** Those of some of its candidates of which the texts hold a phrase. */
  inTexts({ grams }: Covered, docs: ReadonlySet<number>): Promise<Standing> {
    const reading = this.#standing(grams, docs)
    // Most of so few hold it, and their names are what is asked for next. Where that fails it is told then.
    if (docs.size <= few) void this.names([...docs]).catch(() => {})
    return reading
  }

  /** All places in the texts of these records at which a phrase of two or more tokens begins. */
  async placesOf(phrase: readonly string[], docs: ReadonlySet<number>): Promise<ReadonlyMap<number, number[]>> {
    const { grams } = await this.covered(phrase)
    const places = await Promise.all(grams.map(({ found }) => this.#places(found, docs)))
    return new Map(
      [...docs].map((doc) => [
        doc,
        [...everyPlace(grams.map(({ after }, nth) => ({ after, places: places[nth]?.get(doc) ?? [] })))],
      ]),
    )
  }

  /** The names of records, which with their days are their ids (excerpt-path.ts). */
  async names(docs: readonly number[]): Promise<Map<number, string>> {
    const numbers = docs.map((doc) => doc - this.from)
    const some = await Promise.all(
      [...new Set(numbers.map(groupOf))].map(
        async (group): Promise<[number, string]> => [group, await this.#namesOf(group)],
      ),
    )
    const groups = new Map(some)
    return new Map(
      numbers.map((number) => {
        const from = (number % namesAGroup) * excerptName
        return [this.from + number, groups.get(groupOf(number))?.slice(from, from + excerptName) ?? '']
      }),
    )
  }

  async titles(docs: readonly number[]) {
    const rows = await this.#titles.rows(docs.map((doc) => doc - this.from))
    return new Map([...rows].map(([number, row]) => [this.from + number, row]))
  }

  /** What is known of a record to narrow results by. */
  async facts(): Promise<(doc: number) => Facts | undefined> {
    this.#facts ??= this.#readFacts()
    const facts = await this.#facts
    return (doc) => facts[doc - this.from]
  }

  async covered(phrase: readonly string[]): Promise<Covered> {
    const { grams: file } = await this.#opened()
    const bySize = coverOf(phrase).toSorted((one, other) => file.sizeOf(one.gram) - file.sizeOf(other.gram))
    const grams: Covered['grams'][number][] = []
    let candidates: readonly number[] | undefined
    // Most long phrases stand in no text of a part, which few of their pairs tell: ever more at once.
    for (let begun = 0, some = atFirst; begun < bySize.length; begun += some, some *= 2) {
      const asked = bySize.slice(begun, begun + some)
      const read = await Promise.all(asked.map(({ gram }) => this.#lookUp(gram)))
      for (const [nth, found] of read.entries()) {
        if (found === undefined) return nothingCovered
        candidates = candidates === undefined ? found.docs : inBoth(candidates, found.docs)
        grams.push({ found, after: asked[nth]?.after ?? 0 })
      }
      if (candidates?.length === 0) return nothingCovered
    }
    const others = (candidates?.length ?? 0) > many ? othersOf(phrase) : []
    const more = await Promise.all(others.map(({ gram }) => this.#lookUp(gram)))
    return { grams, candidates: more.map((found) => found?.docs ?? []).reduce(inBoth, candidates ?? []) }
  }

  /** In which of these candidates all these grams stand at their distances. Of one gram it is not read where. */
  async #standing(grams: Covered['grams'], docs: ReadonlySet<number>): Promise<Standing> {
    if (grams.length === 1) return new Map([...docs].map((doc) => [doc, undefined]))
    if (docs.size === 0) return new Map()
    const places = await Promise.all(grams.map(({ found }) => this.#places(found, docs)))
    return new Map(
      [...docs].flatMap((doc): [number, number][] => {
        const placed = grams.map(({ after }, nth) => ({ after, places: places[nth]?.get(doc) ?? [] }))
        const place = firstPlace(placed)
        return place === undefined ? [] : [[doc, place]]
      }),
    )
  }

  async #lookUp(gram: string): Promise<FoundGram | undefined> {
    const { grams } = await this.#opened()
    const found = await grams.find(gram)
    return found === undefined ? undefined : { ...found, docs: found.docs.map((number) => this.from + number) }
  }

  #opened(): Promise<{ grams: GramFile; places: string }> {
    const opening = this.#texts ?? this.#openTexts()
    this.#texts = opening
    // Who asks again tries again.
    opening.catch(() => {
      this.#texts = undefined
    })
    return opening
  }

  async #openTexts(): Promise<{ grams: GramFile; places: string }> {
    const { name, table } = this.#listed
    const file = await this.#files.whole(`${name}/${table}.part`)
    const { grams, places, firsts } = await unpackTable<PartTable>(file)
    return { grams: new GramFile(`${name}/${grams}.grams`, firsts, this.#files), places: `${name}/${places}.places` }
  }

  /** Where a gram stands in the texts of these records. Reads no more slices than those of them. */
  async #places({ docs, slices }: FoundGram, wanted: ReadonlySet<number>): Promise<Map<number, number[]>> {
    const { places: path } = await this.#opened()
    const needed = new Set(docs.flatMap((doc, place) => (wanted.has(doc) ? [Math.floor(place / docsASlice)] : [])))
    const read = async (group: readonly number[]): Promise<[number, number[]][]> => {
      const from = slices[group[0] ?? 0] ?? 0
      const to = slices[(group.at(-1) ?? 0) + 1] ?? 0
      const bytes = await this.#files.part(path, from, to)
      return group.flatMap((slice) => {
        const own = bytes.subarray((slices[slice] ?? 0) - from, (slices[slice + 1] ?? 0) - from)
        return [...placesIn(own, docs.slice(slice * docsASlice, (slice + 1) * docsASlice), wanted)]
      })
    }
    const isNear = (before: number, slice: number): boolean =>
      (slices[slice] ?? 0) - (slices[before + 1] ?? 0) <= worthARequest
    return new Map((await Promise.all(groups(needed, isNear).map(read))).flat())
  }

  /** Of a group of records that follow each other, so that what one question has read the next finds there. */
  async #namesOf(group: number): Promise<string> {
    const from = group * namesAGroup
    const to = Math.min(from + namesAGroup, this.#days.length)
    const path = `${this.#listed.name}/${this.#listed.names}.names`
    return new TextDecoder().decode(await this.#files.part(path, from * excerptName, to * excerptName))
  }

  async #readFacts(): Promise<Facts[]> {
    return readFacts(await unpackTable(await this.#files.whole(`${this.#listed.name}/${this.#listed.facts}.facts`)))
  }
}

/** What a part knows of a phrase: the grams that cover it (none where they stand in no record together), each so many tokens after its beginning, and in the texts of which records they all stand. */
export interface Covered {
  readonly grams: readonly { readonly found: FoundGram; readonly after: number }[]
  /** All that hold the phrase, and of three or more tokens others that hold its pairs elsewhere. */
  readonly candidates: readonly number[]
}

const nothingCovered: Covered = { grams: [], candidates: [] }

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

function groupOf(number: number): number {
  return Math.floor(number / namesAGroup)
}

const namesAGroup = 128

const few = 3

/** So many pairs of a phrase are looked up first. */
const atFirst = 3

/** More records than that are narrowed down before it is read where in them the phrase stands. */
const many = 16

/** Bytes that are read over in less time than another request takes, on the line of a poor mobile network. */
const worthARequest = 10_000
