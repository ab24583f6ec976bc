import type { Element } from 'hast'
import type { Block, Draft } from './draft.ts'
import { classesOf, elementOf, elementsIn } from './element.ts'
import type { Heading } from './place-headings.ts'

/** Puts ids on the parts of a text, and on headings and articles a link ¶ to themselves. */
export function addAnchorLinks({ blocks }: Draft, headings: readonly Heading[]): void {
  const titles = new Map(headings.map(({ block, title }) => [block, title]))
  for (const block of blocks) {
    if (block.id === undefined) continue
    block.element.properties.id = block.id
    const title = titles.get(block)
    if (title !== undefined) block.element.children.push(anchorLink(block.id, title))
    else if (block.role?.kind === 'article') addToArticle(block, block.role.numberLength, block.id)
  }
}

function addToArticle(block: Block, numberLength: number, id: string): void {
  const link = anchorLink(id, block.text.slice(0, numberLength).replace(/\s/g, ''))
  const number = [...elementsIn(block.element)].find((element) => classesOf(element).includes('article-number'))
  if (number === undefined) block.element.children.unshift(link)
  else number.children.push(link)
}

function anchorLink(id: string, title: string): Element {
  const properties = { className: ['anchor'], href: `#${id}`, ariaLabel: `“${title}”的链接` }
  return elementOf('a', properties, [{ type: 'text', value: '¶' }])
}
