import type { Answer, Hit, Question } from './engine.ts'
import { fileAt } from './positions.ts'
import type { SearchRecord } from './search-record.ts'
import type { Answered, Asked } from './worker.ts'

/** Asks the search below `base` (an absolute address that ends in a slash), in a worker, so that typing never waits. */
export function openSearch(base: string): (question: Question) => Promise<Answer> {
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
  return (question) =>
    new Promise((resolve, reject) => {
      number += 1
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, base, question } satisfies Asked)
    })
}

/** The facts of a hit's record, with those of its paragraphs that a phrase may first stand in. */
export async function readHit(base: string, { segment, id, at }: Hit): Promise<SearchRecord> {
  const address = `${base}${segment}/records/${id}`
  const numbers = [...new Set(at.map(fileAt))].filter((number) => number > 0)
  const [record, ...more] = await Promise.all([
    readJson<SearchRecord>(`${address}.json`),
    ...numbers.map((number) => readJson<string[]>(`${address}.${number}.json`)),
  ])
  return { ...record, paragraphs: [...record.paragraphs, ...more.flat()] }
}

async function readJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`Could not fetch ${address}: ${response.status}.`)
  return response.json()
}
