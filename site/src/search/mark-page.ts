import { placesIn } from './excerpt.ts'
import { marksOf, readQuery } from './query.ts'

/**
 * Marks on a page what a query asks for, as the search finds it: within a paragraph, a heading or a cell, over links and other marks in it. Without a part of the page in
 * the address the first of them is brought into view.
 */
export function markPage(query: string): void {
  const main = document.querySelector('main')
  if (main === null) return
  const phrases = marksOf(readQuery(query))
  const ranges = blocksIn(main).flatMap((nodes) => rangesIn(nodes, phrases))
  CSS.highlights.set('searched', new Highlight(...ranges))
  const [first] = ranges
  if (location.hash === '' && first !== undefined && !isSeen(first))
    first.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

/** The texts of the page, by the block that they stand in. */
function blocksIn(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blocks = new Map<Element, Text[]>()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement?.closest(blockNames)
    if (!(node instanceof Text) || block === null || block === undefined) continue
    blocks.set(block, [...(blocks.get(block) ?? []), node])
  }
  return [...blocks.values()]
}

const blockNames = 'p, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, caption, figcaption, pre, div'

function rangesIn(nodes: readonly Text[], phrases: readonly string[]): Range[] {
  const places = placesIn(nodes.map(({ data }) => data).join(''), phrases)
  return places.map(({ from, to }) => {
    const range = document.createRange()
    range.setStart(...pointAt(nodes, from, false))
    range.setEnd(...pointAt(nodes, to, true))
    return range
  })
}

/** The node, and the place in it, of a place in the joined text. */
function pointAt(nodes: readonly Text[], place: number, isEnd: boolean): [Text, number] {
  let before = 0
  for (const node of nodes) {
    if (place < before + node.length || (isEnd && place === before + node.length)) return [node, place - before]
    before += node.length
  }
  throw new Error(`The text has no place ${place}.`)
}

function isSeen(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
