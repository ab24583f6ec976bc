import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

export function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children }
}

export function paragraph(words: string, tagName = 'p'): Element {
  return element(tagName, [{ type: 'text', value: words }])
}

export function root(children: RootContent[]): Root {
  return { type: 'root', children }
}

export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName))
}

/** Every element under a node, the node itself first, in document order. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node
  if ('children' in node) for (const child of node.children) yield* elementsIn(child as Nodes)
}

/** The same tree with every text changed; `change` sees one text node at a time. */
export function withText<T extends Nodes>(node: T, change: (words: string) => string): T {
  if (node.type === 'text') return { ...node, value: change(node.value) }
  if (!('children' in node)) return node
  return { ...node, children: node.children.map((child) => withText(child as Nodes, change)) } as T
}

/** Text of a node on one line: spaces and no-break spaces as one space each run, full-width spaces kept inside. */
export function lineOf(node: Nodes): string {
  return tidyLine(textOf(node as Parameters<typeof textOf>[0]))
}

export function tidyLine(words: string): string {
  return words
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\t\r\n\f ]+/g, ' ')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
}
