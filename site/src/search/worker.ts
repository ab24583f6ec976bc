import { type Answer, type Counts, Engine, type Hit, type Question } from './engine.ts'
import type { Titled } from './first-titles.ts'
import { filesBelow } from './index-files.ts'
import { type SegmentList, tableOf } from './segment-list.ts'
import type { Suggestions } from './suggest.ts'
import type { Typed } from './typed.ts'

/** To the worker: the index below `base` is going to be asked. Where its list of segments has been read, their tables are coming. */
export interface Opening {
  base: string
  list: SegmentList | undefined
}

/** To the worker: a file that was coming, or that it could not be read. */
export interface Read {
  path: string
  bytes: Uint8Array | undefined
}

/** What can be asked: results, the first of them as soon as they are certain, how many there are in all and of each value, what somebody who types may mean, the titles that are nearest to phrases in which nothing was found. */
export type Wish =
  | { what: 'first' | 'results' | 'total' | 'counts'; question: Question }
  | { what: 'suggestions'; typed: Typed }
  | { what: 'nearest'; phrases: readonly string[] }

/** To the worker: a numbered wish. */
export interface Asked {
  number: number
  base: string
  wish: Wish
  /** Whether the index is to be opened anew, as it now stands. */
  anew: boolean
}

export type Asking = Answer | Hit[] | number | Counts | Suggestions | Titled[]

/** From the worker: the answer of that number, none where a later question made it needless, or why there is none. */
export type Answered = { number: number; answer: Asking | undefined } | { number: number; failure: string }

let engine: Promise<Engine> | undefined
let turn: Promise<unknown> = Promise.resolve()
let latest = 0
let latestTyped = 0

/** Told what is coming, by its path. */
const coming = new Map<string, (bytes: Uint8Array | undefined) => void>()

self.addEventListener('message', ({ data }: MessageEvent<Opening | Read | Asked>) => {
  if ('path' in data) {
    coming.get(data.path)?.(data.bytes)
    coming.delete(data.path)
    return
  }
  if (!('wish' in data)) {
    engine = open(data)
    // Where that fails, the first question tells.
    engine.catch(() => {})
    return
  }
  if (data.wish.what === 'suggestions') latestTyped = data.number
  // Every question for results begins with the first of them, and goes on as the same.
  if (data.wish.what === 'first') latest = data.number
  // One after the other: what one has read the next need not.
  turn = turn
    .then(() => (isNeedless(data) ? { number: data.number, answer: undefined } : answer(data)))
    .then((answered) => self.postMessage(answered))
})

function open({ base, list }: Opening): Promise<Engine> {
  const tables = (list?.segments ?? []).map((segment) => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array | undefined>()
    coming.set(tableOf(segment), resolve)
    return [tableOf(segment), promise] as const
  })
  return Engine.open(filesBelow(base, new Map(tables)), list)
}

/** What stands beside results that are shown no longer is not worth what it reads. */
function isNeedless({ number, wish }: Asked): boolean {
  if (wish.what === 'suggestions') return number < Math.max(latest, latestTyped)
  return wish.what !== 'results' && number < latest
}

async function answer({ number, base, wish, anew }: Asked): Promise<Answered> {
  try {
    if (anew) engine = undefined
    engine ??= Engine.open(filesBelow(base))
    return { number, answer: await answerTo(wish, await engine) }
  } catch (cause) {
    engine = undefined
    return { number, failure: cause instanceof Error ? cause.message : String(cause) }
  }
}

function answerTo(wish: Wish, engine: Engine): Promise<Asking | undefined> {
  switch (wish.what) {
    case 'first':
      return engine.first(wish.question)
    case 'results':
      return engine.ask(wish.question)
    case 'total':
      return engine.ask(wish.question).then(({ total }) => total)
    case 'counts':
      return engine.count(wish.question)
    case 'suggestions':
      return engine.suggest(wish.typed)
    case 'nearest':
      return engine.nearest(wish.phrases)
  }
}
