import type { ElementContent, Root } from 'hast'
import { type Block, type Draft, isHeading } from './draft.ts'
import { addClass, elementOf, textOf } from './element.ts'

/**
 * Makes headings of what heads a text, whatever the source made of it, and gives them levels in order: the first is one
 * under the page's heading, none is skipped. Lines that go on with a title become one heading with it.
 */
export function placeHeadings({ tree, blocks }: Draft, under: number): Heading[] {
  const headings: Heading[] = []
  const open: number[] = []
  for (const [index, block] of blocks.entries()) {
    const rank = rankOf(block)
    if (rank === undefined) {
      if (isHeading(block)) block.element.tagName = 'p'
      continue
    }
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop()
    open.push(rank)
    const level = Math.min(under + open.length, 6)
    const lines = [block]
    for (let next = index + 1; blocks[next]?.role?.kind === 'title-line'; next++) lines.push(blocks[next] as Block)
    if (block.role?.kind === 'annex') for (const line of lines.slice(1)) addClass(line.element, 'text-title')
    else joinLines(tree, lines)
    block.element.tagName = `h${level}`
    const named = block.role?.kind === 'annex' && lines.length === 1 ? captionOf(blocks[index + 1]) : ''
    const words = [...lines.map(({ text }) => text), named].filter((line) => line !== '')
    headings.push({ block, level, title: words.map((line) => line.replace(/\s+/g, ' ')).join(' ') })
  }
  return headings
}

export interface Heading {
  readonly block: Block
  readonly level: number
  readonly title: string
}

/** An annex that is a table goes by the caption of the table. */
function captionOf(block: Block | undefined): string {
  if (block?.element.tagName !== 'table') return ''
  const caption = block.element.children.find((child) => child.type === 'element' && child.tagName === 'caption')
  return caption?.type === 'element' ? textOf(caption).trim() : ''
}

/** Whether a block heads what stands under it. */
export function isHead(block: Block): boolean {
  return rankOf(block) !== undefined
}

const divisionRank = { division: 10.5, part: 11, subpart: 12, chapter: 13, section: 14 } as const

/** The lower, the higher it stands. A heading of the source stands by its own level, between what has a fixed place. */
function rankOf(block: Block): number | undefined {
  const { role, element } = block
  switch (role?.kind) {
    case 'annex':
    case 'text':
      return 1
    case 'division':
      return divisionRank[role.unit]
    case 'numbered':
      if (!role.heads) return undefined
      return isHeading(block) ? ownRank(element.tagName) : 50 + role.depth
    case 'decimal':
      if (!role.heads) return undefined
      return isHeading(block) ? ownRank(element.tagName) : 50 + role.path.length
    // What only names or quotes a heading of some other place heads nothing here.
    case 'printed-contents':
    case 'quoted':
    case 'annex-list':
      return undefined
    default:
      return isHeading(block) ? ownRank(element.tagName) : undefined
  }
}

function ownRank(tagName: string): number {
  return Number(tagName.slice(1)) * 10 - 10
}

function joinLines(tree: Root, lines: readonly Block[]): void {
  const [first, ...others] = lines
  if (first === undefined) return
  for (const { element } of others) {
    const at = tree.children.indexOf(element)
    const before = tree.children[at - 1]
    const between: ElementContent[] = before?.type === 'text' ? [before] : []
    tree.children.splice(at - between.length, 1 + between.length)
    first.element.children.push(elementOf('br', {}), ...between, ...element.children)
  }
}
