import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { element, elementsIn, isElement, lineOf, root } from './tree.ts'

/**
 * Any tree as a flat row of blocks: paragraphs, headings, lists, tables, quotes, pictures, lines.
 * Layout (divisions, tables that only place things) is dissolved; a paragraph with line breaks becomes several.
 * Empty blocks are left out. Text is kept as it stands.
 */
export function flatten(tree: Root | Element): Root {
  return root(blocksOf(tree.children as ElementContent[], undefined))
}

const dropped = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'canvas', 'svg', 'form', 'button'],
  ...['input', 'select', 'textarea', 'nav', 'head', 'meta', 'link', 'title', 'audio', 'video', 'map', 'footer'],
])
const whole = new Set(['ul', 'ol', 'blockquote', 'hr', 'figure', 'pre', 'dl'])
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const inline = new Set([
  ...['a', 'abbr', 'b', 'strong', 'em', 'i', 'u', 's', 'del', 'ins', 'strike', 'sub', 'sup', 'span', 'font', 'small'],
  ...['big', 'code', 'label', 'mark', 'q', 'img', 'br', 'o:p', 'bdi', 'bdo', 'cite', 'time', 'var', 'kbd', 'tt', 'wbr'],
])

type Align = 'align-center' | 'align-right'

function blocksOf(nodes: readonly ElementContent[], inherited: Align | undefined): RootContent[] {
  const blocks: RootContent[] = []
  let run: ElementContent[] = []
  const endRun = () => {
    blocks.push(...paragraphs('p', run, inherited))
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'text') run.push(node)
    if (node.type !== 'element' || dropped.has(node.tagName) || isHidden(node)) continue
    if (inline.has(node.tagName) && !holdsBlocks(node)) {
      run.push(node)
      continue
    }
    endRun()
    blocks.push(...blocksOfElement(node, alignOf(node) ?? inherited))
  }
  endRun()
  return blocks
}

function blocksOfElement(node: Element, align: Align | undefined): RootContent[] {
  if (headings.has(node.tagName)) return paragraphs(node.tagName, node.children, align)
  if (node.tagName === 'p') {
    return holdsBlocks(node) ? blocksOf(node.children, align) : paragraphs('p', node.children, align)
  }
  if (node.tagName === 'table') return isLayout(node) ? blocksOf(cellsOf(node), align) : [node]
  if (node.tagName === 'pre') return preformatted(node)
  if (whole.has(node.tagName)) return lineOf(node) !== '' || hasPicture(node) || node.tagName === 'hr' ? [node] : []
  return blocksOf(node.children, align)
}

/** One block for each line of a run of inline content. */
function paragraphs(tagName: string, content: readonly ElementContent[], align: Align | undefined): Element[] {
  const properties = align === undefined ? {} : { className: [align] }
  return linesOf(content)
    .map((children) => element(tagName, children, properties))
    .filter((block) => lineOf(block) !== '' || hasPicture(block))
}

/** Splits inline content at every br, also inside of strong, span and the like. */
function linesOf(content: readonly ElementContent[]): ElementContent[][] {
  let lines: ElementContent[][] = [[]]
  for (const node of content) {
    if (node.type === 'comment') continue
    if (node.type === 'element' && node.tagName === 'br') lines.push([])
    else if (node.type === 'element' && [...elementsIn(node)].some((inner) => inner.tagName === 'br')) {
      const [first = [], ...rest] = linesOf(node.children)
      lines.at(-1)?.push({ ...node, children: first })
      lines = [...lines, ...rest.map((children) => [{ ...node, children }])]
    } else lines.at(-1)?.push(node)
  }
  return lines
}

/** Indented text that a format took for code: one paragraph a line, unless it draws a table. */
function preformatted(node: Element): RootContent[] {
  const words = node.children
    .flatMap((child) => ('children' in child ? child.children : [child]))
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
  if (/[│├┌]/.test(words)) return [node]
  return words.split(/\r?\n/).flatMap((line) => paragraphs('p', [{ type: 'text', value: line }], undefined))
}

/** A table that places text on a page: it holds other tables or whole paragraphs in hardly any cells. */
function isLayout(table: Element): boolean {
  const cells = cellsOf(table).filter((cell) => lineOf(cell) !== '')
  if (cells.length <= 1) return true
  if (cells.some((cell) => [...elementsIn(cell)].some((inner) => headings.has(inner.tagName)))) return true
  const longest = Math.max(...cells.map((cell) => lineOf(cell).length))
  return cells.length <= 4 && longest > 400
}

function cellsOf(table: Element): Element[] {
  const cells: Element[] = []
  const visit = (node: Nodes) => {
    if (isElement(node, 'td', 'th', 'caption')) cells.push(node)
    else if ('children' in node) for (const child of node.children) visit(child as Nodes)
  }
  for (const child of table.children) visit(child)
  return cells
}

function holdsBlocks(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (!inline.has(child.tagName) || holdsBlocks(child)))
}

function hasPicture(node: Element): boolean {
  return [...elementsIn(node)].some((inner) => inner.tagName === 'img')
}

function isHidden(node: Element): boolean {
  return /display:none/.test(String(node.properties.style ?? '').replace(/\s/g, '')) || node.properties.hidden === true
}

function alignOf(node: Element): Align | undefined {
  const style = /text-align:\s*(\w+)/i.exec(String(node.properties.style ?? ''))?.[1]
  const stated = (style ?? String(node.properties.align ?? '')).toLowerCase()
  if (stated === 'center' || node.tagName === 'center') return 'align-center'
  return stated === 'right' ? 'align-right' : undefined
}
