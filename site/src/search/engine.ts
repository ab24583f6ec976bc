import type { SegmentList } from './segments.ts'
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
  segment: string
  /** The engine's name for the record within the segment. */
  id: string
  /** Where each phrase first stands, in tokens (positions.ts). */
  at: number[]
}

export interface Engine {
  ask(question: Question): Promise<Answer>
}

/** Opens the search whose files lie below `base` (an absolute address that ends in a slash). */
export async function openEngine(base: string): Promise<Engine> {
  const requests = watchRequests()
  const list: SegmentList = await (await requests.fetch(`${base}segments.json`)).json()
  if (list.format !== 1) throw new Error(`Unexpected search format ${list.format}, expected 1.`)
  const segments = await openSegments(base, list, requests)
  return {
    async ask(question) {
      requests.forget()
      const hits = (await Promise.all(segments.map((segment) => askSegment(segment, question)))).flat()
      // Pagefind goes on without a piece of its index that could not be fetched, and would answer too little.
      requests.refuseFailed()
      const ranked = hits.sort((one, other) => total(other) - total(one))
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
    options?: { filters?: Record<string, string[]>; sort?: Record<string, 'asc'> },
  ): Promise<{ results: { id: string; words: number[] }[] }>
}

interface OpenSegment {
  name: string
  instance: Instance
}

async function openSegments(base: string, list: SegmentList, requests: Requests): Promise<OpenSegment[]> {
  if (list.segments.length === 0) return []
  const engine = `${base}${list.engine}/`
  requests.takeProgramFrom(engine)
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${engine}pagefind.js`)
  const open = async (name: string): Promise<OpenSegment> => {
    const instance = pagefind.createInstance({ basePath: `${base}${name}/`, metaCacheTag: name })
    await instance.search('') // waits until it is ready
    return { name, instance }
  }
  // The first alone: it brings the program, which all instances share.
  const [first = '', ...others] = list.segments.map(({ name }) => name)
  return [await open(first), ...(await Promise.all(others.map(open)))]
}

async function askSegment({ name, instance }: OpenSegment, { phrases, type }: Question): Promise<Hit[]> {
  const filters = type === '' ? {} : { type: [type] }
  const found = await Promise.all(
    phrases.map((phrase) => instance.search(`"${phrase}"`, { filters, sort: { place: 'asc' } })),
  )
  const [first, ...others] = found.map(({ results }) => new Map(results.map(({ id, words }) => [id, words[0] ?? 0])))
  return [...(first ?? [])].flatMap(([id, at]) => {
    const more = others.map((results) => results.get(id))
    return more.every((place) => place !== undefined) ? [{ segment: name, id, at: [at, ...more] }] : []
  })
}

function total({ at }: Hit): number {
  return at.reduce((sum, position) => sum + weight(position), 0)
}

interface Requests {
  fetch(address: string): Promise<Response>
  takeProgramFrom(folder: string): void
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
    const file = address.slice(address.lastIndexOf('/') + 1)
    if (!/^wasm\..*\.pagefind$/.test(file)) return watched(address)
    program ??= watched(`${folder}${file}`)
    return (await program).clone()
  }
  return {
    fetch: watched,
    takeProgramFrom(from) {
      folder = from
    },
    forget() {
      failed.clear()
    },
    refuseFailed() {
      if (failed.size > 0) throw new Error(`Could not fetch ${[...failed].join(', ')}.`)
    },
  }
}
