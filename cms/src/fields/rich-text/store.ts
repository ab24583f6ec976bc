import { fileNameIn } from '@gongkai/content-model/body/href'
import { readBody } from '@gongkai/content-model/body/read-body'
import { styled } from '@gongkai/content-model/body/tidy-inlines'
import type { Alignment, Block, Cell, Figure, Inline, List, Paragraph, Table } from '@gongkai/content-model/body/tree'
import { type EditorNode, type EditorState, element, formatOf, nodeIds } from './editor-state.ts'

export type FileId = string | number

/** Where a body's files stand in the CMS. */
export interface StoreContext {
  /** The id in the collection `files` of a file named `<sha256>.<extension>`; throws if there is none. */
  fileId(fileName: string): FileId
}

/**
 * A body as the editor's state, the inverse of `publish`. Any HTML is read as `normaliseBody` reads it; the same HTML
 * always gives the same state, which the editor itself would save unchanged.
 */
export function store(html: string, context: StoreContext): EditorState {
  const storing: Storing = { ...context, newId: nodeIds(html) }
  const children = storeBlocks(readBody(html), storing)
  return { root: element('root', children.length > 0 ? children : [paragraph([], null)]) }
}

interface Storing extends StoreContext {
  newId(): string
}

function storeBlocks(blocks: readonly Block[], storing: Storing): EditorNode[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    // Lexical joins neighbouring lists; an empty paragraph, which is not published, keeps their numbers apart.
    const apart = block.kind === 'list' && before?.kind === 'list' && isNumbered(block) === isNumbered(before)
    return [...(apart ? [paragraph([], null)] : []), ...storeBlock(block, storing)]
  })
}

function isNumbered(list: List): boolean {
  return list.numbering !== null
}

function storeBlock(block: Block, storing: Storing): EditorNode[] {
  switch (block.kind) {
    case 'paragraph':
      return [storeParagraph(block, storing)]
    case 'heading':
      return [
        element('heading', storeLine(block.inlines, storing), {
          tag: `h${block.level}`,
          format: block.alignment ?? '',
        }),
      ]
    case 'list':
      return [storeList(block, 0, storing)]
    case 'quote':
      return block.paragraphs.map((one) =>
        element('quote', storeLine(one.inlines, storing), { format: one.alignment ?? '' }),
      )
    case 'preformatted':
      return [element('preformatted', block.text.split('\n').flatMap(storePreformattedLine))]
    case 'rule':
      return [{ type: 'horizontalrule', version: 1 }]
    case 'table':
      return storeTable(block, storing)
    case 'figure':
      return storeFigure(block, storing)
  }
}

function storeParagraph(block: Paragraph, storing: Storing): EditorNode {
  return paragraph(storeLine(block.inlines, storing), block.alignment)
}

function paragraph(children: EditorNode[], alignment: Alignment | null): EditorNode {
  return element('paragraph', children, { format: alignment ?? '', textFormat: 0, textStyle: '' })
}

function storePreformattedLine(line: string, index: number): EditorNode[] {
  return [...(index === 0 ? [] : [lineBreak]), ...(line === '' ? [] : [text(line, 0)])]
}

/** Lexical puts a list inside a list into an item of its own, after the item it belongs to. */
function storeList(list: List, depth: number, storing: Storing): EditorNode {
  let number = list.numbering?.start ?? 1
  const items = list.items.flatMap((item) => {
    const own = listItem(storeLine(item.inlines, storing), number, depth)
    number += 1
    const nested = item.lists.map((inner) => listItem([storeList(inner, depth + 1, storing)], number, depth))
    return [own, ...nested]
  })
  const { start, type } = list.numbering ?? { start: 1, type: '1' }
  return element('list', items, {
    listType: list.numbering === null ? 'bullet' : 'number',
    start,
    tag: list.numbering === null ? 'ul' : 'ol',
    ...(type === '1' ? {} : { $: { numbering: type } }),
  })
}

function listItem(children: EditorNode[], value: number, indent: number): EditorNode {
  return element('listitem', children, { value, indent })
}

function storeTable(table: Table, storing: Storing): EditorNode[] {
  const caption =
    table.caption.length > 0 ? [element('caption', storeLine(table.caption, storing), { of: 'table' })] : []
  const rows = table.rows.map((row) =>
    element(
      'tablerow',
      row.map((cell) => storeCell(cell, storing)),
    ),
  )
  return [...caption, element('table', rows)]
}

const headerStates = { none: 0, col: 1, row: 2 } as const

function storeCell(cell: Cell, storing: Storing): EditorNode {
  const children = storeBlocks(cell.blocks, storing)
  return element('tablecell', children.length > 0 ? children : [paragraph([], null)], {
    backgroundColor: null,
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
    headerState: headerStates[cell.heads ?? 'none'],
  })
}

function storeFigure(figure: Figure, storing: Storing): EditorNode[] {
  const image = {
    type: 'upload',
    version: 3,
    format: '',
    id: storing.newId(),
    relationTo: 'files',
    value: storing.fileId(figure.image.file),
    fields: { alt: figure.image.alt },
  }
  const caption =
    figure.caption.length > 0 ? [element('caption', storeLine(figure.caption, storing), { of: 'figure' })] : []
  return [image, ...caption]
}

function storeLine(inlines: readonly Inline[], storing: Storing): EditorNode[] {
  const stretches: { href: string | null; nodes: EditorNode[] }[] = []
  for (const { inline, href } of styled(inlines)) {
    const last = stretches.at(-1)
    const node = storeInline(inline, storing)
    if (last !== undefined && last.href === href) last.nodes.push(node)
    else stretches.push({ href, nodes: [node] })
  }
  return stretches.flatMap(({ href, nodes }) => (href === null ? nodes : [storeLink(href, nodes, storing)]))
}

function storeLink(href: string, children: EditorNode[], storing: Storing): EditorNode {
  const file = fileNameIn(href)
  const fields =
    file === null
      ? { linkType: 'custom', newTab: false, url: href }
      : { linkType: 'internal', newTab: false, doc: { relationTo: 'files', value: storing.fileId(file) } }
  return element('link', children, { version: 3, id: storing.newId(), fields })
}

const lineBreak: EditorNode = { type: 'linebreak', version: 1 }

function storeInline(inline: Inline, storing: Storing): EditorNode {
  if (inline.kind === 'text') return text(inline.text, formatOf(inline.marks))
  if (inline.kind === 'break') return lineBreak
  const note = inline.note.map((one) => storeParagraph(one, storing))
  return {
    type: 'inlineBlock',
    version: 1,
    fields: {
      id: storing.newId(),
      blockName: '',
      blockType: 'footnote',
      note: { root: element('root', note.length > 0 ? note : [paragraph([], null)]) },
    },
  }
}

function text(value: string, format: number): EditorNode {
  return { type: 'text', version: 1, text: value, format, detail: 0, mode: 'normal', style: '' }
}
