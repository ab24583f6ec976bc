import { type Token, tokens } from '@gongkai/content-model/fold'

/** A stretch of text as written; `marked` where it is what was asked for. */
export interface Stretch {
  text: string
  marked: boolean
}

/** The text in stretches, with every place marked where one of the phrases (cut) stands. */
export function mark(text: string, phrases: string[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { from, to } of placesIn(text, phrases)) {
    if (from > at) stretches.push({ text: text.slice(at, from), marked: false })
    stretches.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) stretches.push({ text: text.slice(at), marked: false })
  return stretches
}

/**
 * Passages that show the phrases as the record writes them, marked: of the paragraph that holds most of them, then, for those that are not yet shown, of the next
 * best, or another part of the same. Where none holds any (they stand in the title or the number), the beginning of the first.
 */
export function excerpt(paragraphs: string[], phrases: string[]): Shown[] {
  const best = bestOf(paragraphs, phrases)
  if (best === undefined) return []
  if (best.held.length === 0) return [{ stretches: mark(around(best.text, { from: 0, to: 0 }, most), phrases) }]
  const alone = around(best.text, best.first, most)
  if (lackingIn(alone, phrases).length === 0) return [{ stretches: mark(alone, phrases), from: best.number }]
  const shown: Shown[] = []
  let lacking = phrases
  for (
    let next: Passage | undefined = best;
    next !== undefined && next.held.length > 0;
    next = bestOf(paragraphs, lacking)
  ) {
    const words = around(next.text, next.first, most / 2)
    shown.push({ stretches: mark(words, phrases), from: next.number })
    lacking = lackingIn(words, lacking)
    if (lacking.length === 0 || shown.length === mostPassages) break
  }
  const [only] = shown
  return shown.length === 1 && only !== undefined ? [{ ...only, stretches: mark(alone, phrases) }] : shown
}

function lackingIn(text: string, phrases: string[]): string[] {
  const found = tokens(text)
  return phrases.filter((phrase) => places(found, [phrase]).length === 0)
}

/** A passage as a result shows it. */
export interface Shown {
  stretches: Stretch[]
  /** The number of its paragraph, where a phrase stands in it. */
  from?: number
}

interface Passage {
  text: string
  number: number
  /** Where the first of the phrases stands. */
  first: Place
  held: string[]
}

function bestOf(paragraphs: string[], phrases: string[]): Passage | undefined {
  let best: Passage | undefined
  for (const [number, text] of paragraphs.entries()) {
    const found = tokens(text)
    const firsts = phrases.map((phrase) => places(found, [phrase])[0])
    const held = phrases.filter((_, place) => firsts[place] !== undefined)
    if (best !== undefined && held.length <= best.held.length) continue
    const [first = { from: 0, to: 0 }] = firsts.filter((place) => place !== undefined).sort(byPlace)
    best = { text, number, first, held }
    if (held.length === phrases.length) break
  }
  return best
}

/** UTF-16 offsets, the end exclusive. */
export interface Place {
  from: number
  to: number
}

/** Where the phrases (cut) stand in a text, in order; places that touch are one. */
export function placesIn(text: string, phrases: readonly string[]): Place[] {
  return joined(places(tokens(text), phrases))
}

function places(found: Token[], phrases: readonly string[]): Place[] {
  const result: Place[] = []
  for (const phrase of phrases) {
    const asked = phrase.split(' ')
    for (let first = 0; first + asked.length <= found.length; first++) {
      if (!asked.every((token, step) => found[first + step]?.token === token)) continue
      const from = found[first]?.from ?? 0
      result.push({ from, to: found[first + asked.length - 1]?.to ?? from })
    }
  }
  return result.sort(byPlace)
}

function byPlace(one: Place, other: Place): number {
  return one.from - other.from || one.to - other.to
}

function joined(all: Place[]): Place[] {
  const result: Place[] = []
  for (const place of all) {
    const last = result.at(-1)
    if (last !== undefined && place.from <= last.to) last.to = Math.max(last.to, place.to)
    else result.push({ ...place })
  }
  return result
}

const before = 30
const most = 120
const mostPassages = 4

/** About `length` characters of the text, with a few before the place, and all of it. */
function around(text: string, { from, to }: Place, length: number): string {
  const start = from <= before ? 0 : passageStart(text, from)
  const least = Math.max(start + length, to)
  const end = text.length <= least ? text.length : wordStart(text, least, text.length)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

// After the last mark of punctuation in reach, else anywhere between two words.
function passageStart(text: string, from: number): number {
  const start = wordStart(text, from - before, from)
  const reach = text.slice(start, from)
  const pause = reach.search(/[。；！？][^。；！？]*$/u)
  const anyPause = pause >= 0 ? pause : reach.search(/[，、：]/u)
  return anyPause < 0 ? start : start + anyPause + 1
}

// The first place from `at` on, but not beyond `limit`, that is not inside a number, a Latin word or a character.
function wordStart(text: string, at: number, limit: number): number {
  for (let place = at; place < limit; place++) {
    if (!/^[\p{Script=Latin}\p{N}\uDC00-\uDFFF]/u.test(text.slice(place, place + 1))) return place
  }
  return limit
}
