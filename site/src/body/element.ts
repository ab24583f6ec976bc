import type { Element, ElementContent, Parents, Properties } from 'hast'

/** The words of an element without its footnote marks; a line break is a line end. */
export function textOf(element: Parents): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element' || isFootnoteMark(child)) return ''
      return child.tagName === 'br' ? '\n' : textOf(child)
    })
    .join('')
}

export function classesOf(element: Element): readonly string[] {
  return Array.isArray(element.properties.className) ? element.properties.className.map(String) : []
}

export function addClass(element: Element, ...names: string[]): void {
  if (names.length === 0) return
  element.properties.className = [...new Set([...classesOf(element), ...names])]
}

export function elementOf(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}

/** Every element under a node, the outer before the inner. */
export function* elementsIn(parent: Parents): Generator<Element> {
  for (const child of parent.children)
    if (child.type === 'element') {
      yield child
      yield* elementsIn(child)
    }
}

function isFootnoteMark(element: Element): boolean {
  const [only] = element.children
  return (
    element.tagName === 'sup' &&
    only?.type === 'element' &&
    only.tagName === 'a' &&
    String(only.properties.role) === 'doc-noteref'
  )
}
