import { readBody } from './read-body.ts'
import { inlineText } from './tidy-inlines.ts'
import type { Block, Inline } from './tree.ts'

/**
 * What a body says, as plain paragraphs in reading order: one for each paragraph, heading, list item and caption,
 * in cells and footnotes as well (the footnotes last). A line break within one is a line end.
 */
export function bodyText(html: string): string[] {
  const notes: string[] = []
  const paragraphs = readBody(html).flatMap((block) => blockText(block, notes))
  return [...paragraphs, ...notes].filter((paragraph) => paragraph !== '')
}

function blockText(block: Block, notes: string[]): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [lineText(block.inlines, notes)]
    case 'quote':
      return block.paragraphs.map((paragraph) => lineText(paragraph.inlines, notes))
    case 'preformatted':
      return [block.text]
    case 'list':
      return block.items.flatMap((item) => [
        lineText(item.inlines, notes),
        ...item.lists.flatMap((list) => blockText(list, notes)),
      ])
    case 'table':
      return [
        lineText(block.caption, notes),
        ...block.rows.flat().flatMap((cell) => cell.blocks.flatMap((one) => blockText(one, notes))),
      ]
    case 'figure':
      return [lineText(block.caption, notes)]
    case 'rule':
      return []
  }
}

function lineText(inlines: readonly Inline[], notes: string[]): string {
  for (const inline of inlines) {
    if (inline.kind === 'footnote') notes.push(...inline.note.map((paragraph) => inlineText(paragraph.inlines)))
  }
  return inlineText(inlines)
}
