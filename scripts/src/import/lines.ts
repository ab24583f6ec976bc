import type { Element, Root } from 'hast'
import { lineOf } from './tree.ts'

/** A block of the text as one line of words, for the rules that read. */
export interface Line {
  readonly words: string
  readonly block: Element
  readonly centred: boolean
  readonly heading: boolean
}

/** Every paragraph and heading of a flat tree; a table, list or picture is a line without words, so that order shows. */
export function linesOf(tree: Root): Line[] {
  return tree.children.flatMap((block) => {
    if (block.type !== 'element') return []
    const reads = /^(?:p|h[1-6])$/.test(block.tagName)
    const classes = block.properties.className
    return [
      {
        words: reads ? lineOf(block) : '',
        block,
        centred: Array.isArray(classes) && classes.includes('align-center'),
        heading: /^h[1-6]$/.test(block.tagName),
      },
    ]
  })
}

/** Words compared regardless of spaces, width of characters and kind of brackets. */
export function folded(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[〔【[{]/g, '(')
    .replace(/[〕】\]}]/g, ')')
    .replace(/[〈＜<]/g, '《')
    .replace(/[〉＞>]/g, '》')
    .replace(/[‐-―－]/g, '-')
}

/** The words without what stands in 《 》 and “ ”: names of other texts state nothing about this one. */
export function withoutQuotations(words: string): string {
  let plain = words
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(/《[^《》]*》|〈[^〈〉]*〉|“[^“”]*”|「[^「」]*」/g, '')
  }
  return plain
}
