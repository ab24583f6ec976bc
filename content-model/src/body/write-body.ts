import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { fileReferenceTo } from './href.ts'
import { styled } from './tidy-inlines.ts'
import { headRows } from './tidy-table.ts'
import {
  type Alignment,
  type Block,
  type Cell,
  type Inline,
  type List,
  type Mark,
  marks,
  type Paragraph,
  type Table,
} from './tree.ts'

/** Writes a tidy body as canonical HTML: one block a line, and the notes, if there are any, in a section at the end. */
export function writeBody(blocks: readonly Block[]): string {
  const notes: Paragraph[][] = []
  const written = blocks.flatMap((block) => writeBlock(block, notes))
  const section = notes.length > 0 ? [writeNotes(notes)] : []
  return [...written, ...section]
    .map((node) => toHtml(node, { characterReferences: { useNamedReferences: true } }))
    .join('\n')
}

type Writer<K extends Block['kind']> = (block: Extract<Block, { kind: K }>, notes: Paragraph[][]) => ElementContent

const writers: { [K in Block['kind']]: Writer<K> } = {
  paragraph: (block, notes) => h('p', align(block.alignment), writeLine(block.inlines, notes)),
  heading: (block, notes) => h(`h${block.level}`, align(block.alignment), writeLine(block.inlines, notes)),
  list: writeList,
  quote: (block, notes) =>
    h(
      'blockquote',
      {},
      block.paragraphs.flatMap((paragraph) => writeBlock(paragraph, notes)),
    ),
  preformatted: (block) => h('pre', {}, [{ type: 'text', value: block.text }]),
  rule: () => h('hr'),
  table: writeTable,
  figure: (block, notes) => {
    const { file, alt, width, height } = block.image
    const caption = block.caption.length > 0 ? [h('figcaption', {}, writeLine(block.caption, notes))] : []
    return h('figure', {}, [h('img', { src: fileReferenceTo(file), alt, width, height }), ...caption])
  },
}

function writeBlock<K extends Block['kind']>(
  block: Extract<Block, { kind: K }>,
  notes: Paragraph[][],
): ElementContent[] {
  const writer: Writer<K> = writers[block.kind as K]
  return [writer(block, notes)]
}

function writeList(list: List, notes: Paragraph[][]): Element {
  const items = list.items.map((item) =>
    h('li', {}, [...writeLine(item.inlines, notes), ...item.lists.map((inner) => writeList(inner, notes))]),
  )
  if (list.numbering === null) return h('ul', {}, items)
  const { start, type } = list.numbering
  return h('ol', { start: start === 1 ? null : start, type: type === '1' ? null : type }, items)
}

function writeTable(table: Table, notes: Paragraph[][]): Element {
  const caption = table.caption.length > 0 ? [h('caption', {}, writeLine(table.caption, notes))] : []
  const count = headRows(table.rows)
  const group = (name: string, rows: readonly Cell[][]): Element[] =>
    rows.length === 0
      ? []
      : [
          h(
            name,
            {},
            rows.map((row) =>
              h(
                'tr',
                {},
                row.map((cell) => writeCell(cell, notes)),
              ),
            ),
          ),
        ]
  return h('table', {}, [
    ...caption,
    ...group('thead', table.rows.slice(0, count)),
    ...group('tbody', table.rows.slice(count)),
  ])
}

/** A cell that holds one paragraph is written without it, its alignment on the cell. */
function writeCell(cell: Cell, notes: Paragraph[][]): Element {
  const { alignment, content } = unwrapped(cell.blocks, notes)
  const attributes: Attributes = {
    scope: cell.heads,
    colSpan: cell.colspan === 1 ? null : cell.colspan,
    rowSpan: cell.rowspan === 1 ? null : cell.rowspan,
    ...align(alignment),
  }
  return h(cell.heads === null ? 'td' : 'th', attributes, content)
}

function unwrapped(
  blocks: readonly Block[],
  notes: Paragraph[][],
): { alignment: Alignment | null; content: ElementContent[] } {
  const [only, ...others] = blocks
  if (only?.kind === 'paragraph' && others.length === 0) {
    return { alignment: only.alignment, content: writeLine(only.inlines, notes) }
  }
  return { alignment: null, content: blocks.flatMap((block) => writeBlock(block, notes)) }
}

function writeNotes(notes: readonly Paragraph[][]): Element {
  const items = notes.map((note, index) => {
    const back = h('a', { href: `#note-ref-${index + 1}`, role: 'doc-backlink', ariaLabel: '返回正文' }, [
      { type: 'text', value: '↩' },
    ])
    return h('li', { id: `note-${index + 1}` }, [...unwrapped(note, []).content, back])
  })
  return h('section', { role: 'doc-endnotes', ariaLabel: '注释' }, [h('ol', {}, items)])
}

function writeLine(inlines: readonly Inline[], notes: Paragraph[][]): ElementContent[] {
  const items = styled(inlines)
  const isPlain = items.every((item) => item.href === null && item.marks.length === 0)
  return isPlain ? items.map((item) => writeInline(item.inline, notes)) : nest(items, ['link', ...marks], notes)
}

type Styled = ReturnType<typeof styled>[number]

/** Puts every stretch of text that shares a link or mark into one element, the link outermost. */
function nest(items: readonly Styled[], layers: readonly ('link' | Mark)[], notes: Paragraph[][]): ElementContent[] {
  const [layer, ...inner] = layers
  if (layer === undefined) return items.map((item) => writeInline(item.inline, notes))
  const layerOf = (item: Styled): string | null =>
    layer === 'link' ? item.href : item.marks.includes(layer) ? layer : null
  return stretches(items, layerOf).flatMap(({ value, items: stretch }) => {
    const children = nest(stretch, inner, notes)
    if (value === null) return children
    return [layer === 'link' ? h('a', { href: value }, children) : h(layer, {}, children)]
  })
}

function stretches<T>(
  items: readonly T[],
  layerOf: (item: T) => string | null,
): { value: string | null; items: T[] }[] {
  const result: { value: string | null; items: T[] }[] = []
  for (const item of items) {
    const last = result.at(-1)
    if (last !== undefined && last.value === layerOf(item)) last.items.push(item)
    else result.push({ value: layerOf(item), items: [item] })
  }
  return result
}

function writeInline(inline: Inline, notes: Paragraph[][]): ElementContent {
  if (inline.kind === 'text') return { type: 'text', value: inline.text }
  if (inline.kind === 'break') return h('br')
  notes.push(inline.note)
  const number = String(notes.length)
  const reference = h('a', { href: `#note-${number}`, id: `note-ref-${number}`, role: 'doc-noteref' }, [
    { type: 'text', value: number },
  ])
  return h('sup', {}, [reference])
}

function align(alignment: Alignment | null): Attributes {
  return { className: alignment === null ? null : [`align-${alignment}`] }
}

type Attributes = Record<string, string | number | string[] | null>

/** An element; an attribute that is null is left out. */
function h(tagName: string, attributes: Attributes = {}, children: ElementContent[] = []): Element {
  const properties: Properties = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null))
  return { type: 'element', tagName, properties, children }
}
