import type { Element, ElementContent, Root } from 'hast'
import { classesOf } from './read-style.ts'

/** Which links of a page are references to a footnote, and which elements are the notes. */
export interface Footnotes {
  /** reference → its note; later references to the same note are not in here */
  noteOf: ReadonlyMap<Element, Element>
  /** further references to a note that has its first one already */
  repeated: ReadonlyMap<Element, Element>
  notes: ReadonlySet<Element>
  /** links from a note back into the text */
  backlinks: ReadonlySet<Element>
  /** sections that hold the notes */
  sections: ReadonlySet<Element>
}

/**
 * Finds footnotes as this product, Markdown, mammoth and Word write them: a link that looks like a note's mark, and
 * whose target stands in a section of notes or links back to it.
 */
export function findFootnotes(root: Root): Footnotes {
  const page = survey(root)
  const noteOf = new Map<Element, Element>()
  const repeated = new Map<Element, Element>()
  const notes = new Set<Element>()
  const backlinks = new Set<Element>()
  for (const link of page.links) {
    if (!looksLikeMark(textOf(link)) || insideAny(link, notes, page.parents)) continue
    const target = page.targets.get(anchorOf(link) ?? '')
    const note = target === undefined ? null : noteAround(target, page)
    if (note === null || insideAny(link, new Set([note]), page.parents)) continue
    const back = linksIn(note).filter((other) => leadsTo(other, link, page))
    const listed = insideAny(note, page.sections, page.parents) && !insideAny(link, page.sections, page.parents)
    if (!listed && back.length === 0) continue
    if (notes.has(note)) repeated.set(link, note)
    else noteOf.set(link, note)
    notes.add(note)
    for (const one of back) backlinks.add(one)
  }
  return { noteOf, repeated, notes, backlinks, sections: page.sections }
}

interface Page {
  links: Element[]
  targets: Map<string, Element>
  parents: Map<Element, Element>
  sections: Set<Element>
}

function survey(root: Root): Page {
  const page: Page = { links: [], targets: new Map(), parents: new Map(), sections: new Set() }
  const visit = (node: Root['children'][number], parent: Element | null): void => {
    if (node.type !== 'element') return
    if (parent !== null) page.parents.set(node, parent)
    for (const name of [node.properties.id, node.tagName === 'a' ? node.properties.name : undefined]) {
      if (typeof name === 'string' && !page.targets.has(name)) page.targets.set(name, node)
    }
    if (node.tagName === 'a' && anchorOf(node) !== null) page.links.push(node)
    if (holdsNotes(node)) page.sections.add(node)
    for (const child of node.children) visit(child, node)
  }
  for (const child of root.children) visit(child, null)
  return page
}

function linksIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'a' ? [child] : linksIn(child)
  })
}

function holdsNotes(element: Element): boolean {
  return (
    element.properties.role === 'doc-endnotes' ||
    element.properties.dataFootnotes !== undefined ||
    (element.tagName === 'section' && classesOf(element).includes('footnotes'))
  )
}

function anchorOf(link: Element): string | null {
  const href = link.properties.href
  return typeof href === 'string' && href.startsWith('#') && href.length > 1 ? href.slice(1) : null
}

const noteElements = new Set(['li', 'p', 'div', 'aside', 'dd'])

/** The block that an anchor stands for: itself, or the nearest one around a link that only carries the name. */
function noteAround(target: Element, page: Page): Element | null {
  for (let element: Element | undefined = target; element !== undefined; element = page.parents.get(element)) {
    if (noteElements.has(element.tagName)) return element
    if (!['a', 'span', 'sup', 'strong', 'b'].includes(element.tagName)) return null
  }
  return null
}

function leadsTo(link: Element, reference: Element, page: Page): boolean {
  const target = page.targets.get(anchorOf(link) ?? '')
  return (
    target !== undefined &&
    (target === reference || page.parents.get(reference) === target || page.parents.get(target) === reference)
  )
}

function insideAny(
  element: Element,
  containers: ReadonlySet<Element>,
  parents: ReadonlyMap<Element, Element>,
): boolean {
  for (let one: Element | undefined = element; one !== undefined; one = parents.get(one)) {
    if (containers.has(one)) return true
  }
  return false
}

function looksLikeMark(text: string): boolean {
  return /^[[［〔【(（]?\s*(?:注?\s*\d{1,4}|[*＊†‡]{1,3}|注|[①-⑳㉑-㊿]|[a-z]|[ivx]+)\s*[\]］〕】)）]?$/iu.test(
    text.trim(),
  )
}

function textOf(element: Element): string {
  return element.children
    .map((child: ElementContent) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('')
}
