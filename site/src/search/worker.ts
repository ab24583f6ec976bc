import { type Answer, type Counts, Engine, type Question } from './engine.ts'
import { filesBelow } from './index-files.ts'

/** To the worker: the index below `base` is going to be asked. */
export interface Opening {
  base: string
}

/** To the worker: a numbered question. */
export interface Asked {
  number: number
  base: string
  question: Question
  /** Results, or how many there are of each value. */
  what: 'results' | 'counts'
  /** Whether the index is to be opened anew, as it now stands. */
  anew: boolean
}

/** From the worker: the answer of that number, none where a later question made it needless, or why there is none. */
export type Answered = { number: number; answer: Answer | Counts | undefined } | { number: number; failure: string }

let engine: Promise<Engine> | undefined
let turn: Promise<unknown> = Promise.resolve()
let latest = 0

self.addEventListener('message', ({ data }: MessageEvent<Opening | Asked>) => {
  if (!('question' in data)) {
    // Where that fails, the first question tells.
    engine = Engine.open(filesBelow(data.base))
    engine.catch(() => {})
    return
  }
  latest = data.number
  // One after the other: what one has read the next need not. Counts that nobody waits for any more are not worth what they read.
  turn = turn
    .then(() =>
      data.what === 'counts' && data.number < latest ? { number: data.number, answer: undefined } : answer(data),
    )
    .then((answered) => self.postMessage(answered))
})

async function answer({ number, base, question, what, anew }: Asked): Promise<Answered> {
  try {
    if (anew) engine = undefined
    engine ??= Engine.open(filesBelow(base))
    const open = await engine
    return { number, answer: await (what === 'counts' ? open.count(question) : open.ask(question)) }
  } catch (cause) {
    engine = undefined
    return { number, failure: cause instanceof Error ? cause.message : String(cause) }
  }
}
