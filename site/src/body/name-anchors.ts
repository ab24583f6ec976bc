import type { Block, Depth, DivisionUnit, Draft, Role } from './draft.ts'

/**
 * Gives every part of a text an anchor made of its numbers: `article-12`, `article-12-1` (第十二条之一),
 * `article-12-item-3`, `article-12-paragraph-2-item-3`, `part-2-chapter-1`, `item-2-3` (二、（三）), `annex-1-article-4`.
 * What stands before a part does not change its anchor. Where the same number comes twice, the second is `…--2`.
 */
export function nameAnchors({ blocks }: Draft, prefix: string): void {
  const place: Place = {
    text: '',
    texts: 1,
    articles: 0,
    headings: 0,
    divisions: [],
    article: '',
    clause: '',
    numbers: [],
  }
  const given = new Set<string>()
  for (const block of blocks) {
    const name = nameOf(block, place)
    if (name !== undefined) block.id = unused(prefix + name, given)
  }
}

interface Place {
  /** What anchors of the text begin with: nothing in the first text, `annex-1-` in an annex. */
  text: string
  texts: number
  articles: number
  /** Headings without a number so far. */
  headings: number
  divisions: { unit: DivisionUnit; name: string }[]
  /** Anchor of the open article, and of its open paragraph or item. */
  article: string
  clause: string
  /** The number last given at each depth. */
  numbers: (number | undefined)[]
}

const order: readonly DivisionUnit[] = ['division', 'part', 'subpart', 'chapter', 'section']
const inArticle: Readonly<Record<Depth, string>> = { 1: 'item', 2: 'item', 3: 'point', 4: 'subpoint' }

function nameOf(block: Block, place: Place): string | undefined {
  const { role } = block
  switch (role?.kind) {
    case 'annex': {
      const name = role.number === undefined ? role.word : `${role.word}-${role.number}`
      enter(place, `${name}-`)
      return name
    }
    case 'text':
      return another(place)
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
    case 'heading':
      leaveArticle(place)
      place.numbers = []
      place.headings += 1
      return `${place.text}heading-${place.headings}`
    default:
      return undefined
  }
}

function enter(place: Place, text: string): void {
  Object.assign(place, { text, articles: 0, headings: 0, divisions: [], article: '', clause: '', numbers: [] })
}

function another(place: Place): string {
  place.texts += 1
  const name = `text-${place.texts}`
  enter(place, `${name}-`)
  return name
}

function divisionName(role: Extract<Role, { kind: 'division' }>, place: Place): string {
  const rank = order.indexOf(role.unit)
  const above = place.divisions.filter(({ unit }) => order.indexOf(unit) < rank)
  const name = `${role.unit}-${role.number}`
  place.divisions = [...above, { unit: role.unit, name }]
  leaveArticle(place)
  place.numbers = []
  return place.text + place.divisions.map((division) => division.name).join('-')
}

function articleName(role: Extract<Role, { kind: 'article' }>, place: Place): string {
  // Articles that begin again are those of another text.
  if (role.number === 1 && role.inserted === undefined && place.articles > 0) another(place)
  place.articles = role.number
  place.numbers = []
  place.article = `${place.text}article-${role.number}${role.inserted === undefined ? '' : `-${role.inserted}`}`
  place.clause = place.article
  return place.article
}

function itemName(role: Extract<Role, { kind: 'numbered' }>, place: Place): string {
  const level = Math.max(role.depth, 2)
  place.numbers = [...place.numbers.slice(0, level), ...Array(Math.max(0, level - place.numbers.length))]
  place.numbers[level] = role.number
  const steps = ([2, 3, 4] as const)
    .filter((depth) => depth <= level && place.numbers[depth] !== undefined)
    .map((depth) => `${inArticle[depth]}-${place.numbers[depth]}`)
  return [place.clause, ...steps].join('-')
}

function numberedName(role: Extract<Role, { kind: 'numbered' }>, place: Place): string {
  leaveArticle(place)
  place.numbers = [...place.numbers.slice(0, role.depth), ...Array(Math.max(0, role.depth - place.numbers.length))]
  place.numbers[role.depth] = role.number
  const path = place.numbers.filter((number) => number !== undefined)
  const above = place.divisions.map((division) => `${division.name}-`).join('')
  return `${place.text}${above}item-${path.join('-')}`
}

function leaveArticle(place: Place): void {
  place.article = ''
  place.clause = ''
}

function unused(name: string, given: Set<string>): string {
  let free = name
  for (let count = 2; given.has(free); count++) free = `${name}--${count}`
  given.add(free)
  return free
}
