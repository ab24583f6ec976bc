import { cut } from '@gongkai/content-model/fold'
import { type Article, articleIn, atBeginning, readOn } from './article-follower.ts'
import type { Answer, Counts, Hit, Question } from './engine.ts'
import { excerptPath } from './excerpt-path.ts'
import type { Titled } from './first-titles.ts'
import type { TextPart } from './lay-out.ts'
import { fileAt } from './positions.ts'
import type { FirstFile } from './prepare.ts'
import type { SearchedAttachment, SearchRecord } from './search-record.ts'
import { type StartedWorker, startWorker } from './search-worker.ts'
import type { Suggestions } from './suggest.ts'
import type { Typed } from './typed.ts'
import type { Answered, Asking, Wish } from './worker.ts'

/** What was found: how many records there are in all, and those that were asked for. */
export interface Found {
  total: number
  records: FoundRecord[]
}

/** A record with some of its paragraphs, and of those of its attachments. */
export interface FoundRecord extends SearchRecord {
  attachments: SearchedAttachment[]
  /** Of each paragraph the article of the main text that it stands in. */
  articles: (Article | undefined)[]
}

type Shows = (records: FoundRecord[]) => void

export interface OpenSearch {
  /** `first` is told the records before it is known how many there are in all, where that takes longer. */
  results(question: Question, first: Shows): Promise<Found>
  // Of the others: nothing where another question came before they were answered, or, of suggestions, more was typed.
  total(question: Question): Promise<number | undefined>
  counts(question: Question): Promise<Counts | undefined>
  suggestions(typed: Typed): Promise<Suggestions | undefined>
  nearest(phrases: readonly string[]): Promise<Titled[] | undefined>
}

/**
 * Opens the search below `base` (an absolute address that ends in a slash), in a worker, so that typing never waits: the one that was started already, if there is one. Where a
 * file is missing, asks once more from the beginning: since the index was opened, a release may have taken it away.
 */
export function openSearch(base: string, started?: StartedWorker): OpenSearch {
  const ask = openWorker(base, started)
  const find = async (question: Question, first: Shows, anew: boolean): Promise<Found> => {
    const { phrases, printed } = question
    const sought = printed === undefined ? phrases : [...phrases, printed]
    const read = (hits: readonly Hit[]) => Promise.all(hits.map((hit) => readHit(base, hit, sought)))
    const early = (await ask({ what: 'first', question }, anew)) as Hit[] | undefined
    const shown = early === undefined ? undefined : await read(early)
    if (shown !== undefined && shown.length > 0) first(shown)
    const { total, hits } = (await ask({ what: 'results', question }, false)) as Answer
    const isSame = shown !== undefined && JSON.stringify(hits) === JSON.stringify(early)
    return { total, records: isSame ? shown : await read(hits) }
  }
  const askAgain = (wish: Wish): Promise<Asking | undefined> => ask(wish, false).catch(() => ask(wish, true))
  return {
    results: (question, first) => find(question, first, false).catch(() => find(question, first, true)),
    total: (question) =>
      askAgain({ what: 'total', question: { ...question, from: 0, to: 0 } }) as Promise<number | undefined>,
    counts: (question) => askAgain({ what: 'counts', question }) as Promise<Counts | undefined>,
    suggestions: (typed) => askAgain({ what: 'suggestions', typed }) as Promise<Suggestions | undefined>,
    nearest: (phrases) => askAgain({ what: 'nearest', phrases }) as Promise<Titled[] | undefined>,
  }
}

function openWorker(
  base: string,
  started: StartedWorker | undefined,
): (wish: Wish, anew: boolean) => Promise<Asking | undefined> {
  const waiting = new Map<number, { resolve(answer: Asking | undefined): void; reject(cause: Error): void }>()
  const listenTo = (opened: StartedWorker): StartedWorker => {
    opened.worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      const asked = waiting.get(data.number)
      waiting.delete(data.number)
      if ('answer' in data) asked?.resolve(data.answer)
      else asked?.reject(new Error(data.failure))
    })
    opened.worker.addEventListener('error', ({ message }) => {
      // One that could not be loaded never answers: the next question opens another.
      worker = undefined
      for (const { reject } of waiting.values()) reject(new Error(`The search worker failed: ${message}`))
      waiting.clear()
    })
    return opened
  }
  let worker = started === undefined || started.hasFailed ? undefined : listenTo(started)
  let number = 0
  return (wish, anew) =>
    new Promise((resolve, reject) => {
      number += 1
      waiting.set(number, { resolve, reject })
      worker ??= listenTo(startWorker(base))
      worker.ask({ number, base, wish, anew })
    })
}

/** The facts of a hit's record, with those of its paragraphs that each phrase first stands in, and of each the article that it stands in. */
async function readHit(base: string, { id, at }: Hit, phrases: string[]): Promise<FoundRecord> {
  const read = async (number: number): Promise<[number, TextPart]> => [
    number,
    await readJson<TextPart>(`${base}${excerptPath(id, number)}`),
  ]
  const known = [...new Set(at.flatMap((place) => (place === undefined ? [] : [fileAt(place)])))].filter(
    (number) => number > 0,
  )
  const [{ files = 1, attached, attachments = [], ...record }, ...more] = await Promise.all([
    readJson<FirstFile>(`${base}${excerptPath(id, 0)}`),
    ...known.map(read),
  ])
  const own: TextPart = { paragraphs: record.paragraphs, ...(attached === undefined ? {} : { attached }) }
  const parts = new Map<number, TextPart>([[0, own], ...more])
  const sought = new Set(phrases.filter((_, nth) => at[nth] === undefined))
  const look = (paragraphs: readonly string[]): void => {
    for (const phrase of sought) if (holds(paragraphs, phrase)) sought.delete(phrase)
  }
  look(record.fields ?? [])
  for (const part of parts.values()) look(textsIn(part))
  const others = Array.from({ length: files }, (_, number) => number).filter((number) => !parts.has(number))
  // Ever more at once: most stand early, and an attachment may have hundreds.
  for (
    let from = 0, some = 1;
    sought.size > 0 && from < others.length;
    from += some, some = Math.min(some * 2, mostAtOnce)
  ) {
    for (const [number, part] of await Promise.all(others.slice(from, from + some).map(read))) {
      parts.set(number, part)
      look(textsIn(part))
    }
  }
  const inOrder = [...parts].sort(([one], [other]) => one - other).map(([, part]) => part)
  return {
    ...record,
    paragraphs: inOrder.flatMap(({ paragraphs }) => paragraphs),
    articles: inOrder.flatMap(articlesIn),
    attachments: attachments.map((one, nth) => ({
      ...one,
      paragraphs: inOrder.flatMap((part) => attachedIn(part, nth)),
    })),
  }
}

const mostAtOnce = 16

function textsIn({ paragraphs, attached = [] }: TextPart): string[] {
  return [...paragraphs, ...attached.flatMap((one) => one.paragraphs)]
}

function attachedIn({ attached = [] }: TextPart, wanted: number): string[] {
  return attached.flatMap(({ nth, paragraphs }) => (nth === wanted ? paragraphs : []))
}

/** Of each paragraph the article that it stands in. */
function articlesIn({ paragraphs, following = atBeginning }: TextPart): (Article | undefined)[] {
  let read = following
  return paragraphs.map((paragraph) => {
    read = readOn(read, paragraph)
    return articleIn(read)
  })
}

function holds(paragraphs: readonly string[], phrase: string): boolean {
  return paragraphs.some((paragraph) => ` ${cut(paragraph)} `.includes(` ${phrase} `))
}

async function readJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`Could not fetch ${address}: ${response.status}.`)
  return response.json()
}
