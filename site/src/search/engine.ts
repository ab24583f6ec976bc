import { format, type SegmentList } from './segment-list.ts'
import { weight } from './weight.ts'

/** What is asked of the engine: cut phrases, all of which must stand in a record. */
export interface Question {
  phrases: string[]
  /** The name of a content type, or '' for all. */
  type: string
  from: number
  to: number
}

export interface Answer {
  /** How many records there are in all. */
  total: number
  /** Those from `from` to before `to`, the weightiest first, the newest first among equals. */
  hits: Hit[]
}

export interface Hit {
  /** Says the record's day and names its files (excerpt-path.ts). */
  id: string
  /** Where each phrase first stands, in tokens (positions.ts). */
  at: number[]
}

export interface Engine {
  ask(question: Question): Promise<Answer>
}

/** Opens the search whose files lie below `base` (an absolute address that ends in a slash), as they stand. */
export async function openEngine(base: string): Promise<Engine> {
  requests ??= watchRequests()
  return openWith(base, requests)
}

let requests: Requests | undefined

async function openWith(base: string, requests: Requests): Promise<Engine> {
  requests.forget()
  const list: SegmentList = await (await requests.fetch(`${base}segments.json`)).json()
  if (list.format !== format) throw new Error(`Unexpected search format ${list.format}, expected ${format}.`)
  const segments = await openSegments(base, list, requests)
  requests.refuseFailed()
  return {
    async ask(question) {
      requests.forget()
      const hits = (await Promise.all(segments.map((segment) => askSegment(segment, question)))).flat()
      // Pagefind goes on without a piece of its index that could not be fetched, and would answer too little.
      requests.refuseFailed()
      const ranked = hits.sort(byWeightThenDay)
      return { total: ranked.length, hits: ranked.slice(question.from, question.to) }
    },
  }
}

interface Pagefind {
  createInstance(options: { basePath: string; metaCacheTag: string }): Instance
}

interface Instance {
  search(
    term: string,
    options?: { filters?: Record<string, string[]> },
  ): Promise<{ results: { id: string; words: number[] }[] }>
}

async function openSegments(base: string, list: SegmentList, requests: Requests): Promise<Instance[]> {
  if (list.segments.length === 0) return []
  const engine = `${base}${list.engine}/`
  requests.takeProgramFrom(engine)
  for (const { name, meta } of list.segments) requests.answer(`${base}${name}/pagefind-entry.json`, entry(list, meta))
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${engine}pagefind.js`)
  const open = async (name: string): Promise<Instance> => {
    const instance = pagefind.createInstance({ basePath: `${base}${name}/`, metaCacheTag: '' })
    await instance.search('') // waits until it is ready
    return instance
  }
  // The first alone: it brings the program, which all instances share.
  const [first = '', ...others] = list.segments.map(({ name }) => name)
  return [await open(first), ...(await Promise.all(others.map(open)))]
}

/** What Pagefind asks of each index first, and the list says for all: which generation of its files is the present one. */
function entry({ engine }: SegmentList, meta: string): string {
  const version = engine.slice(engine.lastIndexOf('-') + 1)
  return JSON.stringify({ version, languages: { unknown: { hash: meta, wasm: null, page_count: 1 } } })
}

async function askSegment(instance: Instance, { phrases, type }: Question): Promise<Hit[]> {
  const filters = type === '' ? {} : { type: [type] }
  const found = await Promise.all(phrases.map((phrase) => instance.search(`"${phrase}"`, { filters })))
  const [first, ...others] = found.map(({ results }) => new Map(results.map(({ id, words }) => [id, words[0] ?? 0])))
  return [...(first ?? [])].flatMap(([id, at]) => {
    const more = others.map((results) => results.get(id))
    return more.every((place) => place !== undefined) ? [{ id, at: [at, ...more] }] : []
  })
}

// An id begins with the day, so that the order of equals does not depend on the segments in which they stand.
function byWeightThenDay(one: Hit, other: Hit): number {
  return total(other) - total(one) || (one.id < other.id ? 1 : -1)
}

function total({ at }: Hit): number {
  return at.reduce((sum, position) => sum + weight(position), 0)
}

interface Requests {
  fetch(address: string): Promise<Response>
  takeProgramFrom(folder: string): void
  answer(address: string, content: string): void
  forget(): void
  refuseFailed(): void
}

/**
 * Stands between Pagefind and the network: notes what could not be fetched, and answers every instance's request for the
 * program from one folder, once. Only for a worker that does nothing else.
 */
function watchRequests(): Requests {
  const network = globalThis.fetch.bind(globalThis)
  const failed = new Set<string>()
  const answers = new Map<string, string>()
  let folder = ''
  let program: Promise<Response> | undefined
  const watched = async (address: string): Promise<Response> => {
    try {
      const response = await network(address)
      if (!response.ok) throw new Error(`Could not fetch ${address}: ${response.status}.`)
      return response
    } catch (cause) {
      failed.add(address)
      throw cause
    }
  }
  globalThis.fetch = async (input) => {
    const address = String(input)
    const known = answers.get(address.replace(/\?.*$/, ''))
    if (known !== undefined) return new Response(known)
    const file = address.slice(address.lastIndexOf('/') + 1)
    if (!/^wasm\..*\.pagefind$/.test(file)) return watched(address)
    program ??= watched(`${folder}${file}`).catch((cause) => {
      program = undefined
      throw cause
    })
    return (await program).clone()
  }
  return {
    fetch: watched,
    takeProgramFrom(from) {
      folder = from
    },
    answer(address, content) {
      answers.set(address, content)
    },
    forget() {
      failed.clear()
    },
    refuseFailed() {
      if (failed.size > 0) throw new Error(`Could not fetch ${[...failed].join(', ')}.`)
    },
  }
}
