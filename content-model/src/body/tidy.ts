import { cleanText, isBlank, splitAtDoubleBreaks, tidyInlines, withSingleBreaks } from './tidy-inlines.ts'
import { tidyTable } from './tidy-table.ts'
import type { Block, Inline, List, ListItem, Paragraph } from './tree.ts'

/**
 * The canonical form of a body: nothing empty, neighbours that belong together joined, tables with a full grid.
 * Tidying twice is tidying once.
 */
export function tidy(blocks: readonly Block[]): Block[] {
  return joinNeighbours(blocks.flatMap(tidyBlock))
}

/** The paragraphs of a footnote. Notes hold text only, and no further notes. */
export function tidyNote(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs
    .map((paragraph) => ({
      ...paragraph,
      alignment: null,
      inlines: paragraph.inlines.filter((inline) => inline.kind !== 'footnote'),
    }))
    .flatMap(tidyParagraph)
}

function tidyBlock(block: Block): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return tidyParagraph(block)
    case 'heading':
      return unlessBlank({ ...block, inlines: tidyLine(block.inlines) })
    case 'quote': {
      const paragraphs = block.paragraphs.flatMap(tidyParagraph)
      return paragraphs.length > 0 ? [{ ...block, paragraphs }] : []
    }
    case 'preformatted': {
      const text = tidyPreformatted(block.text)
      return text === '' ? [] : [{ ...block, text }]
    }
    case 'list':
      return tidyList(block)
    case 'table':
      return tidyTable({ ...block, caption: captionOf(block.caption) }, tidy)
    case 'figure':
      return [{ ...block, caption: captionOf(block.caption) }]
    case 'rule':
      return [block]
  }
}

function tidyParagraph(paragraph: Paragraph): Paragraph[] {
  const parts = splitAtDoubleBreaks(tidyInlines(paragraph.inlines))
  return (parts.length === 1 ? parts : parts.map(tidyInlines))
    .filter((inlines) => !isBlank(inlines))
    .map((inlines) => ({ ...paragraph, inlines }))
}

function tidyLine(inlines: readonly Inline[]): Inline[] {
  return withSingleBreaks(tidyInlines(inlines))
}

function captionOf(inlines: readonly Inline[]): Inline[] {
  const caption = tidyLine(inlines)
  return isBlank(caption) ? [] : caption
}

function unlessBlank<T extends Block & { inlines: Inline[] }>(block: T): T[] {
  return isBlank(block.inlines) ? [] : [block]
}

function tidyPreformatted(text: string): string {
  return cleanText(text)
    .replace(/\r\n?|\v|\f/g, '\n')
    .replaceAll('\t', '    ')
    .replace(/[ ]+$/gm, '')
    .replace(/^(?:\s*\n)+|\s+$/gu, '')
}

function tidyList(list: List): List[] {
  const items = list.items.map(tidyItem).filter((item) => item.inlines.length > 0 || item.lists.length > 0)
  return items.length > 0 ? [{ ...list, items }] : []
}

function tidyItem(item: ListItem): ListItem {
  const inlines = tidyLine(item.inlines)
  return {
    inlines: isBlank(inlines) ? [] : inlines,
    lists: joinNeighbours(item.lists.flatMap(tidyList)).filter((block) => block.kind === 'list'),
  }
}

function joinNeighbours(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  for (const block of blocks) {
    const before = result.at(-1)
    const joined = before === undefined ? null : join(before, block)
    if (joined === null) result.push(block)
    else result[result.length - 1] = joined
  }
  return result
}

function join(before: Block, block: Block): Block | null {
  if (before.kind === 'quote' && block.kind === 'quote') {
    return { ...before, paragraphs: [...before.paragraphs, ...block.paragraphs] }
  }
  if (before.kind === 'preformatted' && block.kind === 'preformatted') {
    return { ...before, text: `${before.text}\n${block.text}` }
  }
  if (before.kind === 'list' && block.kind === 'list' && continues(before, block)) {
    return { ...before, items: [...before.items, ...block.items] }
  }
  return null
}

function continues(before: List, list: List): boolean {
  if (before.numbering === null || list.numbering === null) return before.numbering === list.numbering
  return (
    before.numbering.type === list.numbering.type &&
    before.numbering.start + before.items.length === list.numbering.start
  )
}
