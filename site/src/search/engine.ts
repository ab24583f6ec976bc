import type { Order } from './address.ts'
import { dayLength } from './excerpt-path.ts'
import type { Facts } from './facts.ts'
import type { Titled } from './first-titles.ts'
import { placesInText } from './heading-hits.ts'
import type { IndexFiles } from './index-files.ts'
import { type Counted, counted, isNarrowed, type Judged, missesOf, type Narrowing, valuesOf } from './narrowing.ts'
import { noteNearTitles } from './near-titles.ts'
import { nearest } from './nearest.ts'
import { noteNearness } from './nearest-first.ts'
import { newestHolding, readAhead } from './newest-holding.ts'
import type { Standing } from './part-reader.ts'
import { begins } from './positions.ts'
import type { Query } from './query.ts'
import type { Term } from './search-record.ts'
import { format, listName, type SegmentList } from './segment-list.ts'
import { type Candidates, SegmentReader } from './segment-reader.ts'
import { type Suggestions, suggest } from './suggest.ts'
import type { Typed } from './typed.ts'
import { weight } from './weight.ts'

/** What is asked of the engine. */
export interface Question extends Query {
  narrowing: Narrowing
  /** The reader's day (YYYY-MM-DD). */
  today: string
  order: Order
  from: number
  to: number
}

export interface Answer {
  /** How many records there are in all. */
  total: number
  /** Those from `from` to before `to`, in the order that was asked for; the newest come first among equals. */
  hits: Hit[]
}

export interface Hit {
  /** Says the record's day and names its files (excerpt-path.ts). */
  id: string
  /** Where each phrase, and then the printed number, first stands, in tokens (positions.ts); nothing where that is somewhere in the text. */
  at: (number | undefined)[]
}

/** A search index, open as it stood when it was opened. Each segment is asked as soon as its table is there. */
export class Engine {
  readonly #segments: readonly Promise<SegmentReader>[]

  private constructor(segments: readonly Promise<SegmentReader>[]) {
    this.#segments = segments
    // Where one cannot be opened, whatever is asked tells.
    for (const segment of segments) segment.catch(() => {})
  }

  /** Opens the index that the list, or else `segments.json`, says. */
  static async open(files: IndexFiles, said?: SegmentList): Promise<Engine> {
    const list: SegmentList = said ?? JSON.parse(new TextDecoder().decode(await files.whole(listName)))
    if (list.format !== format) throw new Error(`Unexpected search format ${list.format}, expected ${format}.`)
    return new Engine(list.segments.map((segment) => SegmentReader.open(segment, files)))
  }

  async ask(question: Question): Promise<Answer> {
    const found = await this.#each(async (segment) => {
      return meeting(segment, await askSegment(segment, question), question)
    })
    const hits = found.flat()
    return { total: hits.length, hits: await inOrder(hits, question) }
  }

  /**
   * The hits that `ask` gives, where they are certain before the whole index has been asked: what stands in heads is known from the grams, and of the texts
   * only the newest are looked into. Nothing where that is not so.
   */
  async first(question: Question): Promise<Hit[] | undefined> {
    const [phrase = '', ...others] = question.phrases
    const tokens = phrase.split(' ')
    const { printed, without, to } = question
    // Of more phrases it has to be known where they stand together.
    if (others.length > 0 || printed !== undefined || without.length > 0) return undefined
    const asking = this.#each((segment) => askHeads(segment, tokens, question))
    asking.catch(() => {})
    readAhead(await Promise.all(this.#segments), tokens)
    const inHeads = await asking
    if (inHeads.some(({ areKnown }) => !areKnown)) return undefined
    const found: Found[] = inHeads.flatMap(({ hits }) => hits)
    const known = new Map(inHeads.map(({ segment, standing }) => [segment, standing]))
    const said = question.order === 'day' ? 0 : totalWeight([undefined])
    const isCertain = (through: number): boolean => {
      const last = found.sort(byStanding)[to - 1]
      return last !== undefined && (last.weight > said || last.day > through)
    }
    if (isCertain(Number.POSITIVE_INFINITY)) return inOrder(found, question)
    const mattering = async (segment: SegmentReader, docs: readonly number[]): Promise<readonly number[]> => {
      const unknown = docs.filter((doc) => known.get(segment)?.has(doc) !== true)
      const hits = unknown.map((doc) => ({ doc, day: segment.dayOf(doc) }))
      return (await meeting(segment, hits, question)).map(({ doc }) => doc)
    }
    for await (const more of newestHolding([...known.keys()], tokens, mattering)) {
      for (const { place, ...holding } of more.found) {
        const weight = question.order === 'day' ? 0 : totalWeight([place])
        found.push({ ...holding, weight, at: [place], isNear: false })
      }
      if (isCertain(more.through)) break
    }
    return inOrder(found, question)
  }

  /** How many results there are of each value, if results were narrowed by that one instead of the one that is asked for, and by all else that is. */
  async count(question: Question): Promise<Counts> {
    const { narrowing, today } = question
    const tally = new Map(counted.map((of) => [of, new Map<string, Count>()]))
    const note = (of: Counted, code: string, label: string): void => {
      const known = tally.get(of)?.get(code)
      if (known === undefined) tally.get(of)?.set(code, { code, label, count: 1 })
      else known.count += 1
    }
    await this.#each(async (segment) => {
      const all = await askSegment(segment, question)
      const facts = await segment.facts(all.map(({ doc }) => doc))
      for (const hit of all) {
        const its = judged(hit, facts)
        const misses = missesOf(its, narrowing, today)
        for (const of of misses.length === 0 ? counted : misses.length === 1 ? misses : [])
          for (const { code, label } of valuesOf(its, of, narrowing, today)) note(of, code, label)
      }
    })
    return Object.fromEntries([...tally].map(([of, values]) => [of, fullestFirst([...values.values()])])) as Counts
  }

  async suggest(typed: Typed): Promise<Suggestions> {
    return suggest(await Promise.all(this.#segments), typed)
  }

  async nearest(phrases: readonly string[]): Promise<Titled[]> {
    return nearest(await Promise.all(this.#segments), phrases)
  }

  #each<Found>(ask: (segment: SegmentReader) => Promise<Found>): Promise<Found[]> {
    return Promise.all(this.#segments.map(async (segment) => ask(await segment)))
  }
}

/** A value, what readers call it ('' where the page knows), and how many results there are of it. */
export interface Count extends Term {
  count: number
}

/** The fullest first. */
export type Counts = Record<Counted, Count[]>

function fullestFirst(counts: Count[]): Count[] {
  return counts.sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1))
}

function judged({ doc, day }: Pick<Found, 'doc' | 'day'>, facts: ReadonlyMap<number, Facts>): Judged {
  const its = facts.get(doc)
  if (its === undefined) throw new Error(`The search index says nothing to narrow record ${doc} by.`)
  return { facts: its, day }
}

/** Those that what is asked for is narrowed to. */
async function meeting<Some extends Pick<Found, 'doc' | 'day'>>(
  segment: SegmentReader,
  hits: Some[],
  { narrowing, today }: Question,
): Promise<Some[]> {
  if (!isNarrowed(narrowing) || hits.length === 0) return hits
  const facts = await segment.facts(hits.map(({ doc }) => doc))
  return hits.filter((hit) => missesOf(judged(hit, facts), narrowing, today).length === 0)
}

/** The hits in the heads of which the one phrase stands; they are not known where a record is named that says it in another way. */
async function askHeads(segment: SegmentReader, phrase: readonly string[], question: Question) {
  const [standing, ...named] = await Promise.all([
    segment.inHeads(phrase),
    ...question.lookups.map((lookup) => segment.lookUp(lookup)),
  ])
  const isNamed = (doc: number): boolean => named.some((docs) => docs.has(doc))
  const hits = [...standing].map(([doc, place]) => {
    const weight = (isNamed(doc) ? namedWeight : 0) + totalWeight([place])
    const day = segment.dayOf(doc)
    return { segment, doc, day, weight: question.order === 'day' ? 0 : weight, at: [place], isNear: false }
  })
  const areKnown = named.every((docs) => [...docs].every((doc) => standing.has(doc)))
  return { segment, standing, areKnown, hits: await meeting(segment, hits, question) }
}

interface Found {
  segment: SegmentReader
  doc: number
  day: number
  weight: number
  at: (number | undefined)[]
  /** Whether what is asked for is known to stand together in it (nearest-first.ts). */
  isNear: boolean
}

async function askSegment(segment: SegmentReader, question: Question): Promise<Found[]> {
  const { phrases, printed, without, lookups, order } = question
  const candidates = (asked: readonly string[]) =>
    Promise.all(asked.map((phrase) => segment.candidates(phrase.split(' '))))
  const [wanted, citing, unwanted, named] = await Promise.all([
    candidates(phrases),
    candidates(printed === undefined ? [] : [printed]),
    candidates(without),
    Promise.all(lookups.map((lookup) => segment.lookUp(lookup))),
  ])
  const besides = new Set([...citing.map(({ docs }) => docs), ...named].flatMap((docs) => [...docs]))
  const [standings, [cited]] = await Promise.all([
    holdingAll(segment, wanted, besides),
    Promise.all(citing.map((one) => segment.holding(one, besides))),
  ])
  const isNamed = (doc: number): boolean => named.some((docs) => docs.has(doc))
  const isInAll = (doc: number): boolean => standings.length > 0 && standings.every((standing) => standing.has(doc))
  const isHit = (doc: number): boolean => isNamed(doc) || cited?.has(doc) === true || isInAll(doc)
  const hits = new Set([...(standings[0]?.keys() ?? []), ...besides].filter(isHit))
  const refusing = await Promise.all(unwanted.map((one) => segment.holding(one, hits)))
  return [...hits].flatMap((doc) => {
    if (refusing.some((standing) => standing.has(doc))) return []
    // Of a record that does not hold what was said it is its head that is shown, beside the number that it was found by.
    const placeIn = (standing: Standing) => (standing.has(doc) ? standing.get(doc) : begins.title)
    const at = [...standings, ...(cited === undefined ? [] : [cited])].map(placeIn)
    const said = totalWeight(at.slice(0, phrases.length))
    const isCited = cited?.has(doc) === true
    const weight = isNamed(doc) ? namedWeight + said : isCited ? citedWeight + totalWeight(at.slice(-1)) : said
    return [{ segment, doc, day: segment.dayOf(doc), weight: order === 'day' ? 0 : weight, at, isNear: false }]
  })
}

/**
 * Of each phrase the records that hold it: all that hold the others too, and those of some besides. Which hold it is read of no more than can hold all,
 * beginning with the phrase that fewest can hold, one after the other while they are more than a few.
 */
async function holdingAll(
  segment: SegmentReader,
  wanted: readonly Candidates[],
  besides: ReadonlySet<number>,
): Promise<Standing[]> {
  const standings: Standing[] = []
  const [fewest, ...others] = [...wanted.entries()].sort(([, one], [, other]) => one.docs.size - other.docs.size)
  if (fewest === undefined) return standings
  let likely = [...fewest[1].docs].filter((doc) => others.every(([, { docs }]) => docs.has(doc)))
  const look = async ([nth, one]: readonly [number, Candidates]): Promise<void> => {
    const standing = await segment.holding(one, new Set([...likely, ...besides]))
    standings[nth] = standing
    likely = likely.filter((doc) => standing.has(doc))
  }
  const inOrder = [fewest, ...others]
  for (const [place, one] of inOrder.entries()) {
    if (likely.length > few) await look(one)
    else {
      await Promise.all(inOrder.slice(place).map(look))
      break
    }
  }
  return standings
}

const few = 16

/** More than any number of phrases that a query can have. */
const namedWeight = 10_000
const citedWeight = 5000

function totalWeight(at: readonly (number | undefined)[]): number {
  return at.reduce<number>((sum, place) => sum + weight(place ?? begins.body), 0)
}

/**
 * Those that are asked for. Equals of one day go by their names, so that no order depends on how the records are divided into segments; names are read
 * only for those among which it matters.
 */
async function inOrder(found: Found[], question: Question): Promise<Hit[]> {
  const { from, to } = question
  await noteNearTitles(found, question, namedWeight)
  found.sort(byStanding)
  await noteNearness(found, question)
  found.sort(byStanding)
  const isEqual = (one: Found | undefined, other: Found | undefined): boolean =>
    one !== undefined && other !== undefined && byStanding(one, other) === 0
  let first = Math.min(from, found.length)
  while (first > 0 && isEqual(found[first - 1], found[first])) first -= 1
  let end = Math.min(to, found.length)
  while (end < found.length && end > 0 && isEqual(found[end - 1], found[end])) end += 1
  const named = await withNames(found.slice(first, end))
  named.sort(
    ({ hit: one, name }, { hit: other, name: otherName }) => byStanding(one, other) || (name < otherName ? 1 : -1),
  )
  const sought = question.printed === undefined ? question.phrases : [...question.phrases, question.printed]
  const shown = named.slice(from - first, to - first).map(async ({ hit, name }) => ({
    id: `${String(hit.day).padStart(dayLength, '0')}${name}`,
    at: await placesInText(hit, sought),
  }))
  return Promise.all(shown)
}

function byStanding(one: Found, other: Found): number {
  return other.weight - one.weight || Number(other.isNear) - Number(one.isNear) || other.day - one.day
}

async function withNames(hits: readonly Found[]): Promise<{ hit: Found; name: string }[]> {
  const bySegment = new Map<SegmentReader, Found[]>()
  for (const hit of hits) bySegment.set(hit.segment, [...(bySegment.get(hit.segment) ?? []), hit])
  const named = [...bySegment].map(async ([segment, own]) => {
    const names = await segment.names(own.map(({ doc }) => doc))
    return own.map((hit) => ({ hit, name: names.get(hit.doc) ?? '' }))
  })
  return (await Promise.all(named)).flat()
}
