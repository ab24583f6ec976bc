import { divideTexts, type TextOfBody } from './divide-texts.ts'
import type { Block, Depth, DivisionUnit, Draft, Role } from './draft.ts'

/**
 * Gives every part of a text an anchor made of its numbers: `article-12`, `article-12-1` (第十二条之一),
 * `article-12-item-3`, `article-12-paragraph-2-item-3`, `part-2-chapter-1`, `item-2-3` (二、（三）), `annex-1-article-4`.
 * What stands before a part does not change its anchor: articles have the same one in a regulation alone and under the order that
 * promulgates it. Where the same number comes twice, the second is `…--2`.
 */
export function nameAnchors({ blocks }: Draft, prefix: string): void {
  const given = new Set<string>()
  for (const text of divideTexts(blocks)) {
    const place: Place = { text: text.prefix, headings: 0, divisions: [], article: '', clause: '', numbers: [] }
    for (const block of text.blocks) {
      const name = nameOf(block, text, place)
      if (name !== undefined) block.id = unused(prefix + name, given)
    }
  }
}

interface Place {
  /** What anchors of the text begin with. */
  readonly text: string
  /** Headings without a number so far. */
  headings: number
  divisions: { unit: DivisionUnit | 'decimal'; name: string }[]
  /** Anchor of the open article, and of its open paragraph. */
  article: string
  clause: string
  /** The number last given at each depth. */
  numbers: (number | undefined)[]
}

const order: readonly (DivisionUnit | 'decimal')[] = ['division', 'part', 'subpart', 'chapter', 'section', 'decimal']
const inArticle: Readonly<Record<Depth, string>> = { 1: 'item', 2: 'item', 3: 'point', 4: 'subpoint' }

function nameOf(block: Block, text: TextOfBody, place: Place): string | undefined {
  const { role } = block
  switch (role?.kind) {
    case 'annex':
    case 'text':
      return text.name
    case 'division':
      return divisionName(role, place)
    case 'article':
      return articleName(role, place)
    case 'clause':
      place.numbers = []
      place.clause = `${place.article}-paragraph-${role.number}`
      return place.clause
    case 'numbered':
      return role.inArticle ? itemName(role, place) : numberedName(role, place)
    case 'decimal':
      place.numbers = []
      place.divisions = [{ unit: 'decimal', name: `item-${role.path.join('-')}` }]
      return `${place.text}item-${role.path.join('-')}`
    case 'heading':
      place.numbers = []
      place.headings += 1
      return `${place.text}heading-${place.headings}`
    default:
      return undefined
  }
}

function divisionName(role: Extract<Role, { kind: 'division' }>, place: Place): string {
  const rank = order.indexOf(role.unit)
  const above = place.divisions.filter(({ unit }) => order.indexOf(unit) < rank)
  place.divisions = [...above, { unit: role.unit, name: `${role.unit}-${role.number}` }]
  place.numbers = []
  return place.text + place.divisions.map(({ name }) => name).join('-')
}

function articleName(role: Extract<Role, { kind: 'article' }>, place: Place): string {
  place.numbers = []
  place.article = `${place.text}article-${role.number}${role.inserted === undefined ? '' : `-${role.inserted}`}`
  place.clause = place.article
  return place.article
}

function itemName(role: Extract<Role, { kind: 'numbered' }>, place: Place): string {
  const depth = role.depth === 1 ? 2 : role.depth
  count(place, depth, role.number)
  const steps = ([2, 3, 4] as const).flatMap((level) =>
    place.numbers[level] === undefined ? [] : [`${inArticle[level]}-${place.numbers[level]}`],
  )
  return [place.clause, ...steps].join('-')
}

function numberedName(role: Extract<Role, { kind: 'numbered' }>, place: Place): string {
  count(place, role.depth, role.number)
  const above = place.divisions.map(({ name }) => `${name}-`).join('')
  return `${place.text}${above}item-${place.numbers.filter((number) => number !== undefined).join('-')}`
}

/** A number at one depth ends those of the depths below it. */
function count(place: Place, depth: Depth, number: number): void {
  place.numbers = Array.from({ length: depth }, (_, level) => place.numbers[level])
  place.numbers[depth] = number
}

function unused(name: string, given: Set<string>): string {
  let free = name
  for (let count = 2; given.has(free); count++) free = `${name}--${count}`
  given.add(free)
  return free
}
