import type { Address } from './conditions.ts'
import type { RawRecord } from './corpus-records.ts'
import { phraseIn, phrasesOfOne } from './cut-phrase.ts'
import { daysLater, stateOn, turnsOf } from './document-life.ts'
import { asked, type Drawing, type DrawnQuery } from './drawing.ts'

/** A word of a document, narrowed by several of its own values, or by days next to its own. */
export function narrowed(nth: number, { records, random, today }: Drawing): DrawnQuery {
  const { record, phrases } = phrasesOfOne(withLife(records), random, 1, [2, 3])
  const { day, type, facets } = record
  const [authority = '', topic = '', level = ''] = [facets.authority, facets.topic, facets.level].map(
    ([term]) => term?.code,
  )
  const validity = stateOf(record, today)
  const addresses: Address[] = [
    { type, authority },
    { level, validity },
    { authority, from: day },
    { level, to: day },
    { from: day, to: day },
    { type, from: daysLater(day, 1) },
    { level, to: daysLater(day, -1) },
    { type, authority, level, validity, from: daysLater(day, -900), to: daysLater(day, 900) },
    topic === '' ? { validity } : { topic, validity },
  ]
  return { ...asked(phrases.join(' ')), address: addresses[nth % addresses.length] ?? {} }
}

/** A word of a document as of a day on which something in its life begins or is over, the day before, or one some time after; every other for a state. */
export function asOfADay(nth: number, { records, random }: Drawing): DrawnQuery {
  const { record, phrases } = phrasesOfOne(withLife(records), random, 1, [2, 3])
  const turn = random.one(record.life === undefined ? [record.day] : turnsOf(record.life))
  const on = daysLater(turn, [0, -1, random.below(400)][nth % 3] ?? 0)
  const wanted = nth % 2 === 0 ? {} : { validity: stateOf(record, on) }
  const more: Address[] = [{}, {}, {}, { level: record.facets.level[0]?.code ?? '' }, { to: record.day }]
  return { ...asked(phrases.join(' ')), address: { on, ...wanted, ...more[nth % more.length] } }
}

export function newestFirst(nth: number, drawing: Drawing): DrawnQuery {
  const { records, random } = drawing
  const more = nth % 4 === 0 ? asOfADay(0, drawing).address : nth % 4 === 1 ? narrowed(1, drawing).address : {}
  return { ...asked(phraseIn(records, random, 2, 2)), address: { ...more, sort: 'day' } }
}

function withLife(records: readonly RawRecord[]): RawRecord[] {
  return records.filter(({ life }) => life !== undefined)
}

function stateOf({ life }: RawRecord, day: string): string {
  return life === undefined ? '' : stateOn(life, day).state
}
