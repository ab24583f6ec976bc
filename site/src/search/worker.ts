import { type Answer, type Engine, openEngine, type Question } from './engine.ts'

/** To the worker: a numbered question. */
export interface Asked {
  number: number
  base: string
  question: Question
  /** Whether the index is to be opened anew, as it now stands. */
  anew: boolean
}

/** From the worker: the answer of that number, or why there is none. */
export type Answered = { number: number; answer: Answer } | { number: number; failure: string }

let engine: Promise<Engine> | undefined
let turn: Promise<unknown> = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  // One after the other, so that a piece that could not be fetched is counted against the right question.
  turn = turn.then(() => answer(data)).then((answered) => self.postMessage(answered))
})

async function answer({ number, base, question, anew }: Asked): Promise<Answered> {
  try {
    if (anew) engine = undefined
    engine ??= openEngine(base)
    return { number, answer: await (await engine).ask(question) }
  } catch (cause) {
    engine = undefined
    return { number, failure: cause instanceof Error ? cause.message : String(cause) }
  }
}
