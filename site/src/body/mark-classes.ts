import type { Block, Draft } from './draft.ts'
import { addClass } from './element.ts'

/**
 * Says by class what a paragraph is, and with `no-indent` which ones are exceptions to the indent of the first line:
 * those the office set at the margin, and those that carry their indent as full-width spaces.
 */
export function markClasses({ blocks }: Draft): void {
  for (const block of blocks) {
    const { role, element } = block
    if (role !== undefined) addClass(element, ...classesFor(role))
    if (element.tagName === 'p' && (atMargin(block) || indentedByHand(block))) addClass(element, 'no-indent')
  }
}

function classesFor(role: NonNullable<Block['role']>): string[] {
  switch (role.kind) {
    case 'division':
      return ['division', role.unit]
    case 'numbered':
      return role.heads
        ? ['numbered', `depth-${role.depth}`]
        : [role.inArticle ? 'item' : 'numbered', `depth-${role.depth}`]
    case 'decimal':
      return ['numbered', `depth-${role.path.length}`]
    case 'annex':
      return ['annex']
    case 'text':
      return ['text-title']
    case 'title-line':
    case 'heading':
      return []
    default:
      return [role.kind]
  }
}

const marginKinds: readonly string[] = ['addressees', 'signature', 'signature-day', 'printed-contents', 'title-line']

function atMargin({ role }: Block): boolean {
  return role !== undefined && marginKinds.includes(role.kind)
}

function indentedByHand({ element }: Block): boolean {
  const [first] = element.children
  return first?.type === 'text' && /^[\u3000\u00a0\u2003]/.test(first.value)
}
