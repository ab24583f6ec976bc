import type { Parents } from 'hast'
import { elementsIn } from './element.ts'

/** Where several bodies stand on one page, the anchors of each one's footnotes, and the links to them, begin with its prefix. */
export function prefixFootnotes(tree: Parents, prefix: string): void {
  if (prefix === '') return
  for (const { properties } of elementsIn(tree)) {
    if (typeof properties.id === 'string') properties.id = prefix + properties.id
    if (typeof properties.href === 'string' && properties.href.startsWith('#'))
      properties.href = `#${prefix}${properties.href.slice(1)}`
  }
}
