import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fileNameIn, safeHref } from './href.ts'
import { parseHtml } from './parse-html.ts'
import { type Footnotes, findFootnotes } from './read-footnotes.ts'
import { readList } from './read-list.ts'
import { flattened } from './read-note.ts'
import { classesOf, indentsFirstLine, lookOf } from './read-style.ts'
import { readTable } from './read-table.ts'
import { tidy } from './tidy.ts'
import type { Alignment, Block, HeadingLevel, Inline, Mark, Paragraph } from './tree.ts'

/**
 * Reads any HTML as a body. What the closed set has no element for loses its markup and keeps its text; only what no
 * reader sees (scripts, styles, comments) goes altogether. Fails (RangeError) only on markup nested a thousand deep. What is returned is not to be
 * changed: who reads the same body next is given it too.
 */
export function readBody(html: string): readonly Block[] {
  const known = lately.get(html)
  if (known !== undefined) return known
  const root = parseHtml(html)
  const context: Context = {
    marks: [],
    href: null,
    alignment: null,
    footnotes: findFootnotes(root),
    indented: mostlyIndented(root),
    inNote: false,
  }
  const blocks = tidy(readFlow(root.children, context))
  if (lately.size >= remembers) lately.clear()
  lately.set(html, blocks)
  return blocks
}

// The schema, the rules and the editor's adapter read the bodies of a record one after another.
const lately = new Map<string, readonly Block[]>()
const remembers = 8

export interface Context {
  marks: readonly Mark[]
  href: string | null
  alignment: Alignment | null
  footnotes: Footnotes
  /** the page says of most paragraphs that their first line is indented, so that the others are flush */
  indented: boolean
  inNote: boolean
}

/** Reads nodes that stand where blocks stand; text outside any block becomes a paragraph. */
export function readFlow(nodes: readonly (RootContent | ElementContent)[], context: Context): Block[] {
  const flow: Flow = { blocks: [], open: null }
  for (const node of nodes) walk(node, context, flow)
  return flow.blocks
}

/** The text of leading paragraphs as one line, and the blocks that cannot stand in a line. */
export function splitLine(blocks: readonly Block[]): { inlines: Inline[]; rest: Block[] } {
  const end = blocks.findIndex((block) => block.kind !== 'paragraph' && block.kind !== 'heading')
  const lines = end === -1 ? blocks : blocks.slice(0, end)
  const inlines = lines.flatMap((block, index): Inline[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return []
    return index === 0 ? block.inlines : [{ kind: 'break' }, ...block.inlines]
  })
  return { inlines, rest: end === -1 ? [] : blocks.slice(end) }
}

/** An element's children with what its tag and attributes say about their look. */
export function inherit(element: Element, context: Context): Context {
  const look = lookOf(element)
  const own = tagMarks[element.tagName]
  const removed = new Set(look.remove)
  const marks = [...context.marks, ...(own === undefined ? [] : [own])].filter((mark) => !removed.has(mark))
  // An underlined link is what every link looks like.
  const added = element.tagName === 'a' ? look.add.filter((mark) => mark !== 'u') : look.add
  return {
    ...context,
    marks: [...marks, ...added],
    alignment: look.alignment === undefined ? context.alignment : look.alignment,
  }
}

interface Flow {
  blocks: Block[]
  /** the paragraph that text goes into; null after a block */
  open: Paragraph | null
}

const tagMarks: Readonly<Record<string, Mark | undefined>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  u: 'u',
  ins: 'u',
  s: 's',
  strike: 's',
  del: 's',
  sub: 'sub',
  sup: 'sup',
}

const unseen = new Set(
  'script style template head title meta link base noscript noframes noembed iframe object embed applet param canvas audio video source track svg rp colgroup col input'.split(
    ' ',
  ),
)

const boundaries = new Set(
  'p div section article aside header footer main nav address center form fieldset legend details summary dl dt dd tbody thead tfoot tr td th caption figcaption li body html hgroup search menu dir optgroup option'.split(
    ' ',
  ),
)

type Reader = (element: Element, context: Context, flow: Flow) => void

const readers: Readonly<Record<string, Reader>> = {
  h1: heading(2),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(5),
  ul: (element, context, flow) => push(flow, readList(element, context)),
  ol: (element, context, flow) => push(flow, readList(element, context)),
  table: (element, context, flow) => push(flow, readTable(element, context)),
  hr: (_, __, flow) => push(flow, [{ kind: 'rule' }]),
  br: (_, context, flow) => add(flow, context, { kind: 'break' }),
  img: readImage,
  figure: readFigure,
  blockquote: (element, context, flow) => push(flow, quoted(readFlow(element.children, inherit(element, context)))),
  pre: readPreformatted,
  listing: readPreformatted,
  a: readLink,
  rt: (element, context, flow) => {
    add(flow, context, text('（', context))
    walkAll(element.children, context, flow)
    add(flow, context, text('）', context))
  },
}

function walk(node: RootContent | ElementContent, context: Context, flow: Flow): void {
  if (node.type === 'text') {
    if (/[^\t\n\f\r ]/.test(node.value) || flow.open !== null) add(flow, context, text(node.value, context))
    return
  }
  if (node.type !== 'element' || unseen.has(node.tagName) || context.footnotes.backlinks.has(node)) return
  if (context.footnotes.notes.has(node) && !context.inNote) return
  readerOf(node, context)(node, context, flow)
}

function readerOf(element: Element, context: Context): Reader {
  const reader = readers[element.tagName]
  if (reader !== undefined) return reader
  if (context.footnotes.sections.has(element)) return readNotesSection
  return boundaries.has(element.tagName) ? readBoundary : readUnwrapped
}

function readUnwrapped(element: Element, context: Context, flow: Flow): void {
  walkAll(element.children, inherit(element, context), flow)
}

function readBoundary(element: Element, context: Context, flow: Flow): void {
  flow.open = null
  walkAll(element.children, flushLeft(element, inherit(element, context)), flow)
  flow.open = null
}

function walkAll(nodes: readonly ElementContent[], context: Context, flow: Flow): void {
  for (const node of nodes) walk(node, context, flow)
}

function push(flow: Flow, blocks: readonly Block[]): void {
  flow.open = null
  flow.blocks.push(...blocks)
}

function add(flow: Flow, context: Context, inline: Inline): void {
  if (flow.open === null) {
    flow.open = { kind: 'paragraph', alignment: context.alignment, inlines: [] }
    flow.blocks.push(flow.open)
  }
  flow.open.inlines.push(inline)
}

function text(value: string, context: Context): Inline {
  return { kind: 'text', text: value, marks: context.marks, href: context.href }
}

function heading(level: HeadingLevel): Reader {
  return (element, context, flow) => {
    const inner = inherit(element, context)
    const { inlines, rest } = splitLine(readFlow(element.children, inner))
    push(flow, [{ kind: 'heading', level, alignment: inner.alignment, inlines }, ...rest])
  }
}

function readImage(element: Element, context: Context, flow: Flow): void {
  const { src, alt, width, height } = element.properties
  const described = typeof alt === 'string' ? alt.replace(/\s+/gu, ' ').trim() : ''
  const file = typeof src === 'string' ? fileNameIn(src) : null
  if (file === null) {
    if (described !== '') add(flow, context, text(described, context))
    return
  }
  push(flow, [
    { kind: 'figure', image: { file, alt: described, width: pixels(width), height: pixels(height) }, caption: [] },
  ])
}

function pixels(value: unknown): number | null {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : null
}

function readFigure(element: Element, context: Context, flow: Flow): void {
  const inner = inherit(element, context)
  const isCaption = (child: ElementContent): child is Element =>
    child.type === 'element' && child.tagName === 'figcaption'
  const blocks = readFlow(
    element.children.filter((child) => !isCaption(child)),
    inner,
  )
  const captionBlocks = element.children
    .filter(isCaption)
    .flatMap((child) => readFlow(child.children, inherit(child, inner)))
  const { inlines, rest } = splitLine(captionBlocks)
  const target = blocks.findLast((block) => block.kind === 'figure' || block.kind === 'table')
  if (target !== undefined && target.caption.length === 0) target.caption = inlines
  else if (inlines.length > 0) blocks.push({ kind: 'paragraph', alignment: 'center', inlines })
  push(flow, [...blocks, ...rest])
}

function quoted(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { kind: 'quote', paragraphs: [block] }
    if (block.kind !== 'heading') return block
    return { kind: 'quote', paragraphs: [{ kind: 'paragraph', alignment: block.alignment, inlines: block.inlines }] }
  })
}

function readPreformatted(element: Element, _context: Context, flow: Flow): void {
  push(flow, [{ kind: 'preformatted', text: rawText(element) }])
}

function rawText(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element' || unseen.has(child.tagName)) return ''
      return child.tagName === 'br' ? '\n' : rawText(child)
    })
    .join('')
}

function readLink(element: Element, context: Context, flow: Flow): void {
  const note = context.footnotes.noteOf.get(element)
  if (note !== undefined && !context.inNote) {
    const inNote: Context = { ...context, marks: [], href: null, alignment: null, inNote: true }
    add(flow, context, { kind: 'footnote', note: flattened(readFlow(note.children, inNote)) })
    return
  }
  const repeated = context.footnotes.repeated.get(element)
  const inner = inherit(element, context)
  if (repeated !== undefined) {
    const number = [...context.footnotes.noteOf.values()].indexOf(repeated) + 1
    add(flow, context, text(String(number), { ...inner, marks: ['sup'], href: `#note-${number}` }))
    return
  }
  const href = typeof element.properties.href === 'string' ? safeHref(element.properties.href) : null
  walkAll(element.children, { ...inner, href: href ?? context.href }, flow)
}

/** What is left of a section of notes once the notes are read where they are referred to; its heading goes with them. */
function readNotesSection(section: Element, context: Context, flow: Flow): void {
  flow.open = null
  const isHeading = (child: ElementContent): boolean =>
    child.type === 'element' && /^h[1-6]$/.test(child.tagName) && classesOf(child).includes('sr-only')
  walkAll(
    section.children.filter((child) => !isHeading(child)),
    context,
    flow,
  )
  flow.open = null
}

function flushLeft(element: Element, context: Context): Context {
  if (element.tagName !== 'p' || !context.indented || context.alignment !== null) return context
  return indentsFirstLine(element) === true || startsWithSpace(element) ? context : { ...context, alignment: 'left' }
}

function startsWithSpace(element: Element): boolean {
  return /^[ \n\r\t]*[\u3000\u00A0]/u.test(rawText(element))
}

function mostlyIndented(root: Root): boolean {
  const said: boolean[] = []
  const visit = (node: RootContent | ElementContent): void => {
    if (node.type !== 'element') return
    if (node.tagName === 'p' && rawText(node).trim() !== '' && lookOf(node).alignment == null) {
      said.push(indentsFirstLine(node) === true)
    }
    for (const child of node.children) visit(child)
  }
  for (const child of root.children) visit(child)
  return said.filter(Boolean).length * 2 > said.length
}
