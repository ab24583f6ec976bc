import type { Element, Text } from 'hast'
import type { Block, Draft } from './draft.ts'
import { addClass, elementOf } from './element.ts'

/** Sets the number of an article, 第十二条, apart in `<strong class="article-number">`. The text stays as it is. */
export function markArticleNumbers({ blocks }: Draft): void {
  for (const block of blocks) if (block.role?.kind === 'article') mark(block, block.role.numberLength)
}

function mark(block: Block, length: number): void {
  const found = firstText(block.element)
  if (found === undefined) return
  const { parent, text } = found
  const lead = text.value.length - text.value.trimStart().length
  const end = lead + length
  // The number runs over several elements: it is left as the editor set it.
  if (text.value.length < end) return
  if (parent.tagName === 'strong' && text.value.length === end && lead === 0) {
    addClass(parent, 'article-number')
    return
  }
  const number = elementOf('strong', { className: ['article-number'] }, [
    { type: 'text', value: text.value.slice(lead, end) },
  ])
  const parts = [textNode(text.value.slice(0, lead)), number, textNode(text.value.slice(end))]
  parent.children.splice(
    parent.children.indexOf(text),
    1,
    ...parts.filter((part) => part.type !== 'text' || part.value !== ''),
  )
}

function firstText(parent: Element): { parent: Element; text: Text } | undefined {
  for (const child of parent.children) {
    if (child.type === 'text') {
      if (child.value.trim() !== '') return { parent, text: child }
    } else if (child.type === 'element') {
      const inner = firstText(child)
      if (inner !== undefined) return inner
    }
  }
  return undefined
}

function textNode(value: string): Text {
  return { type: 'text', value }
}
