import type { Answer, Hit, Question } from './engine.ts'
import { excerptPath } from './excerpt-path.ts'
import { fileAt } from './positions.ts'
import type { SearchRecord } from './search-record.ts'
import type { Answered, Asked } from './worker.ts'

/** What was found: how many records there are in all, and those that were asked for. */
export interface Found {
  total: number
  records: SearchRecord[]
}

/**
 * Asks the search below `base` (an absolute address that ends in a slash), in a worker, so that typing never waits. Where a
 * file is missing, asks once more from the beginning: since the index was opened, a release may have taken it away.
 */
export function openSearch(base: string): (question: Question) => Promise<Found> {
  const ask = openWorker(base)
  const find = async (question: Question, anew: boolean): Promise<Found> => {
    const { total, hits } = await ask(question, anew)
    return { total, records: await Promise.all(hits.map((hit) => readHit(base, hit))) }
  }
  return (question) => find(question, false).catch(() => find(question, true))
}

function openWorker(base: string): (question: Question, anew: boolean) => Promise<Answer> {
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(cause: Error): void }>()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    const asked = waiting.get(data.number)
    waiting.delete(data.number)
    if ('answer' in data) asked?.resolve(data.answer)
    else asked?.reject(new Error(data.failure))
  })
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(`The search worker failed: ${message}`))
    waiting.clear()
  })
  let number = 0
  return (question, anew) =>
    new Promise((resolve, reject) => {
      number += 1
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, base, question, anew } satisfies Asked)
    })
}

/** The facts of a hit's record, with those of its paragraphs that a phrase may first stand in. */
async function readHit(base: string, { id, at }: Hit): Promise<SearchRecord> {
  const numbers = [...new Set(at.map(fileAt))].filter((number) => number > 0)
  const [record, ...more] = await Promise.all([
    readJson<SearchRecord>(`${base}${excerptPath(id, 0)}`),
    ...numbers.map((number) => readJson<string[]>(`${base}${excerptPath(id, number)}`)),
  ])
  return { ...record, paragraphs: [...record.paragraphs, ...more.flat()] }
}

async function readJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`Could not fetch ${address}: ${response.status}.`)
  return response.json()
}
