import type { Parents } from 'hast'
import { elementsIn } from './element.ts'

/**
 * Where several bodies stand on one page, the anchors of each one's footnotes, and the links to them, begin with its prefix, and
 * the name of the section that holds them with its title.
 */
export function prefixFootnotes(tree: Parents, prefix: string, title: string): void {
  for (const { tagName, properties } of elementsIn(tree)) {
    if (tagName === 'section' && typeof properties.ariaLabel === 'string')
      properties.ariaLabel = title + properties.ariaLabel
    if (typeof properties.id === 'string') properties.id = prefix + properties.id
    if (typeof properties.href === 'string' && properties.href.startsWith('#'))
      properties.href = `#${prefix}${properties.href.slice(1)}`
  }
}
