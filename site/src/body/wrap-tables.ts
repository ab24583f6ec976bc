import type { Element, Parents } from 'hast'
import { elementOf, elementsIn, textOf } from './element.ts'

/**
 * Wide things scroll in a region of their own, so that the page never does: tables (a table inside a table scrolls with
 * it) and preformatted text. The region can be reached by keyboard and has a name, which begins with `title`.
 */
export function wrapTables(tree: Parents, title: string): void {
  const counts = { table: 0, pre: 0 }
  const visit = (parent: Parents): void => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'element') continue
      if (child.tagName === 'table' || child.tagName === 'pre') {
        counts[child.tagName] += 1
        parent.children[index] = region(child, title + nameOf(child, counts))
      } else visit(child)
    }
  }
  visit(tree)
}

function region(element: Element, name: string): Element {
  const properties = { className: ['scroll-region'], role: 'region', ariaLabel: name, tabIndex: 0 }
  return elementOf('div', properties, [element])
}

function nameOf(element: Element, counts: { table: number; pre: number }): string {
  if (element.tagName === 'pre') return `预排文字${counts.pre}`
  const caption = [...elementsIn(element)].find(({ tagName }) => tagName === 'caption')
  const words = caption === undefined ? '' : textOf(caption).replace(/\s+/g, ' ').trim()
  return words === '' ? `表格${counts.table}` : `表格${counts.table}：${words}`
}
