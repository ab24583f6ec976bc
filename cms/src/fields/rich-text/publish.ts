import { fileReferenceTo, safeHref } from '@gongkai/content-model/body/href'
import { normaliseBody } from '@gongkai/content-model/body/normalise-body'
import { tidy } from '@gongkai/content-model/body/tidy'
import {
  type Block,
  type Cell,
  type CellScope,
  type HeadingLevel,
  type Inline,
  type List,
  numberingTypes,
  type Paragraph,
} from '@gongkai/content-model/body/tree'
import { writeBody } from '@gongkai/content-model/body/write-body'
import { alignmentOf, childrenOf, type EditorNode, marksOf, recordOf, stringOf } from './editor-state.ts'
import { withSpacesKept } from './spaces.ts'
import type { FileId } from './store.ts'

/** Which file of the snapshot an upload is. */
export interface PublishContext {
  file(id: FileId): PublishedFile
}

export interface PublishedFile {
  /** `<sha256>.<extension>` */
  name: string
  /** pixels; null for what is no image */
  width: number | null
  height: number | null
}

/**
 * The editor's state as canonical HTML, the inverse of `store`. What the editor keeps for itself (column widths, empty
 * paragraphs, how text is cut into nodes) is left behind; a node that no feature of ours makes is an error.
 */
export function publish(state: { root: unknown }, context: PublishContext): string {
  const html = writeBody(tidy(publishBlocks(childrenOf(state.root as EditorNode), context)))
  // A link to a footnote is a further reference, whose number only reading the whole body tells.
  return /href="#note-\d+">/.test(html) ? normaliseBody(html) : html
}

function publishBlocks(nodes: readonly EditorNode[], context: PublishContext): Block[] {
  return withCaptions(joinPreformatted(nodes).flatMap((node) => publishNode(node, context)))
}

/** A caption stands beside what it belongs to: before a table, after an image. */
interface Caption {
  kind: 'caption'
  of: 'table' | 'figure'
  inlines: Inline[]
}

type Part = Block | Caption

/** Captions that stand beside nothing of their kind become paragraphs, so that no text is lost. */
function withCaptions(parts: readonly Part[]): Block[] {
  const blocks: Block[] = []
  let waiting: Inline[] = []
  const leave = (): void => {
    if (waiting.length > 0) blocks.push({ kind: 'paragraph', alignment: 'center', inlines: waiting })
    waiting = []
  }
  for (const part of parts) {
    const before = blocks.at(-1)
    if (part.kind === 'caption' && part.of === 'figure' && before?.kind === 'figure' && waiting.length === 0) {
      before.caption = onNewLine(before.caption, part.inlines)
    } else if (part.kind === 'caption') {
      if (part.of === 'figure') leave()
      waiting = onNewLine(waiting, part.inlines)
      if (part.of === 'figure') leave()
    } else if (part.kind === 'table') {
      blocks.push({ ...part, caption: waiting })
      waiting = []
    } else {
      leave()
      blocks.push(part)
    }
  }
  leave()
  return blocks
}

function onNewLine(before: Inline[], inlines: Inline[]): Inline[] {
  return before.length > 0 ? [...before, { kind: 'break' }, ...inlines] : inlines
}

/** Lines that an editor made preformatted one by one are one text, the empty ones between them too. */
function joinPreformatted(nodes: readonly EditorNode[]): EditorNode[] {
  const joined: EditorNode[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (node.type === 'preformatted' && before?.type === 'preformatted') {
      const children = [...childrenOf(before), { type: 'linebreak', version: 1 }, ...childrenOf(node)]
      joined[joined.length - 1] = { ...before, children }
    } else {
      joined.push(node)
    }
  }
  return joined
}

type Publisher = (node: EditorNode, context: PublishContext) => Part[]

/** One entry for each type of block that our features can make. */
const publishers: Readonly<Record<string, Publisher>> = {
  paragraph: (node, context) => [publishParagraph(node, context)],
  heading: (node, context) => [
    {
      kind: 'heading',
      level: levelOf(stringOf(node, 'tag')),
      alignment: alignmentOf(node),
      inlines: publishLine(childrenOf(node), context),
    },
  ],
  list: (node, context) => [publishList(node, context)],
  quote: (node, context) => [{ kind: 'quote', paragraphs: [publishParagraph(node, context)] }],
  preformatted: (node) => [{ kind: 'preformatted', text: plainText(node) }],
  horizontalrule: () => [{ kind: 'rule' }],
  caption: (node, context) => [
    {
      kind: 'caption',
      of: node.of === 'figure' ? 'figure' : 'table',
      inlines: publishLine(childrenOf(node), context),
    },
  ],
  table: (node, context) => [
    { kind: 'table', caption: [], rows: childrenOf(node).map((row) => publishRow(row, context)) },
  ],
  upload: (node, context) => [publishImage(node, context)],
}

function publishNode(node: EditorNode, context: PublishContext): Part[] {
  const publisher = publishers[node.type]
  if (publisher === undefined) throw unexpected(node)
  return publisher(node, context)
}

function unexpected(node: EditorNode): Error {
  return new Error(`Unexpected editor node "${node.type}". Its feature is not among those of the rich-text editor.`)
}

function publishParagraph(node: EditorNode, context: PublishContext): Paragraph {
  return { kind: 'paragraph', alignment: alignmentOf(node), inlines: publishLine(childrenOf(node), context) }
}

function levelOf(tag: string): HeadingLevel {
  const levels: Readonly<Record<string, HeadingLevel>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 5, h6: 5 }
  const level = levels[tag]
  if (level === undefined) throw new Error(`Unexpected heading "${tag}", expected h2 to h5.`)
  return level
}

function publishList(node: EditorNode, context: PublishContext): List {
  const list: List = { kind: 'list', numbering: numberingOf(node), items: [] }
  for (const item of childrenOf(node)) {
    const children = childrenOf(item)
    const nested = children.filter((child) => child.type === 'list').map((child) => publishList(child, context))
    const own = children.filter((child) => child.type !== 'list')
    const before = list.items.at(-1)
    if (own.length === 0 && nested.length > 0 && before !== undefined) before.lists.push(...nested)
    else list.items.push({ inlines: publishLine(own, context), lists: nested })
  }
  return list
}

function numberingOf(node: EditorNode): List['numbering'] {
  if (node.listType !== 'number') return null
  const stored = recordOf(node.$).numbering
  return {
    start: typeof node.start === 'number' ? node.start : 1,
    type: numberingTypes.find((type) => type === stored) ?? '1',
  }
}

function publishRow(row: EditorNode, context: PublishContext): Cell[] {
  return childrenOf(row).map((cell) => ({
    heads: scopeOf(cell.headerState),
    colspan: typeof cell.colSpan === 'number' ? cell.colSpan : 1,
    rowspan: typeof cell.rowSpan === 'number' ? cell.rowSpan : 1,
    blocks: publishBlocks(childrenOf(cell), context),
  }))
}

/** The editor's 1 heads a column, 2 a row; 3, a corner, is in the row of column heads. */
function scopeOf(headerState: unknown): CellScope | null {
  if (headerState === 1 || headerState === 3) return 'col'
  return headerState === 2 ? 'row' : null
}

function publishImage(node: EditorNode, context: PublishContext): Block {
  const { name, width, height } = context.file(idOf(node.value))
  const alt = recordOf(node.fields).alt
  const image = { file: name, alt: typeof alt === 'string' ? alt.replace(/\s+/gu, ' ').trim() : '', width, height }
  return { kind: 'figure', image, caption: [] }
}

/** The id of a related record, which Payload may have replaced by the record itself. */
function idOf(value: unknown): FileId {
  const id = typeof value === 'object' ? recordOf(value).id : value
  if (typeof id === 'string' || typeof id === 'number') return id
  throw new Error(`Unexpected file ${JSON.stringify(value)} in the editor's state, expected an id.`)
}

function publishLine(nodes: readonly EditorNode[], context: PublishContext): Inline[] {
  return withSpacesKept(nodes.flatMap((node) => publishInline(node, null, context)))
}

function publishInline(node: EditorNode, href: string | null, context: PublishContext): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: stringOf(node, 'text'), marks: marksOf(node.format), href }]
    case 'tab':
      return [{ kind: 'text', text: '\u3000\u3000', marks: [], href }]
    case 'linebreak':
      return [{ kind: 'break' }]
    case 'link':
    case 'autolink': {
      const address = addressOf(recordOf(node.fields), context)
      return childrenOf(node).flatMap((child) => publishInline(child, address, context))
    }
    case 'inlineBlock':
      return [{ kind: 'footnote', note: publishNote(recordOf(node.fields), context) }]
    case 'paragraph':
      return childrenOf(node).flatMap((child) => publishInline(child, href, context))
    default:
      throw unexpected(node)
  }
}

function addressOf(fields: Record<string, unknown>, context: PublishContext): string | null {
  if (fields.linkType === 'internal') return fileReferenceTo(context.file(idOf(recordOf(fields.doc).value)).name)
  return typeof fields.url === 'string' ? safeHref(fields.url) : null
}

function publishNote(fields: Record<string, unknown>, context: PublishContext): Paragraph[] {
  const { root } = recordOf(fields.note)
  if (root === undefined) return []
  return childrenOf(root as EditorNode).map((node) => publishParagraph(node, context))
}

/** Text alone, for what carries no formats: line breaks are line ends. */
function plainText(node: EditorNode): string {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  if (node.type === 'text') return stringOf(node, 'text')
  return childrenOf(node).map(plainText).join('')
}
