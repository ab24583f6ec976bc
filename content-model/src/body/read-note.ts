import type { Block, Inline, Paragraph } from './tree.ts'

/** Everything that blocks say, as paragraphs: footnotes hold text only. */
export function flattened(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap(paragraphsOf)
}

function paragraphsOf(block: Block): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainParagraph(block.inlines)]
    case 'list':
      return block.items.flatMap((item) => [plainParagraph(item.inlines), ...flattened(item.lists)])
    case 'quote':
      return flattened(block.paragraphs)
    case 'preformatted':
      return block.text.split('\n').map(plainParagraph)
    case 'table':
      return [plainParagraph(block.caption), ...block.rows.flat().flatMap((cell) => flattened(cell.blocks))]
    case 'figure':
      return [plainParagraph(block.caption.length > 0 ? block.caption : block.image.alt)]
    case 'rule':
      return []
  }
}

function plainParagraph(content: string | Inline[]): Paragraph {
  const inlines: Inline[] =
    typeof content === 'string' ? [{ kind: 'text', text: content, marks: [], href: null }] : content
  return { kind: 'paragraph', alignment: null, inlines }
}
