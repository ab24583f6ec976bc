import type { Element } from 'hast'
import { type Context, inherit, readFlow, splitLine } from './read-body.ts'
import { type Block, type List, type Numbering, numberingTypes } from './tree.ts'

/**
 * Reads a list. An item holds a line of text and lists under it; any other block in an item stands between two parts
 * of the list, and the numbers go on after it.
 */
export function readList(element: Element, context: Context): Block[] {
  const inner = inherit(element, { ...context, alignment: null })
  const reading = begin(numberingOf(element))
  for (const child of element.children) {
    if (child.type === 'text' && child.value.trim() === '') continue
    if (child.type !== 'element' || child.tagName !== 'li') underLastItem(reading, readFlow([child], inner))
    else if (!context.footnotes.notes.has(child)) {
      const value = reading.list.numbering === null ? null : integer(child.properties.value)
      if (value !== null && value !== nextNumber(reading)) resume(reading, value)
      readItem(reading, readFlow(child.children, inherit(child, inner)))
    }
  }
  return reading.blocks
}

interface Reading {
  blocks: Block[]
  list: List
  number: number
}

function begin(numbering: Numbering | null): Reading {
  const list: List = { kind: 'list', numbering, items: [] }
  return { blocks: [list], list, number: numbering?.start ?? 1 }
}

function nextNumber(reading: Reading): number {
  return reading.number
}

/** Goes on with a new list of the same kind, so that what was read since stands between the two. */
function resume(reading: Reading, start: number): void {
  const { numbering } = reading.list
  reading.list = { kind: 'list', numbering: numbering === null ? null : { ...numbering, start }, items: [] }
  reading.number = start
  reading.blocks.push(reading.list)
}

function readItem(reading: Reading, blocks: readonly Block[]): void {
  const { inlines, rest } = splitLine(blocks)
  reading.list.items.push({ inlines, lists: [] })
  reading.number += 1
  underLastItem(reading, rest)
}

function underLastItem(reading: Reading, blocks: readonly Block[]): void {
  let between = false
  for (const block of blocks) {
    const item = reading.list.items.at(-1)
    if (block.kind === 'list' && !between) {
      if (item === undefined) reading.list.items.push({ inlines: [], lists: [block] })
      else item.lists.push(block)
    } else {
      between = true
      reading.blocks.push(block)
    }
  }
  if (between) resume(reading, reading.number)
}

function numberingOf(element: Element): Numbering | null {
  if (element.tagName !== 'ol') return null
  const type = numberingTypes.find((one) => one === element.properties.type) ?? '1'
  return { start: integer(element.properties.start) ?? 1, type }
}

function integer(value: unknown): number | null {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  return Number.isInteger(number) && Math.abs(number) < 1_000_000 ? number : null
}
