import type { Block } from './draft.ts'

/** One of the texts a body consists of: a notice and what it issues, an order and the regulation, an annex. */
export interface TextOfBody {
  /** `text-2`, `annex-1`; empty for the first. */
  readonly name: string
  /** What its anchors begin with. */
  readonly prefix: string
  readonly blocks: readonly Block[]
}

/**
 * The texts of a body. A text begins with an annex, with a title after a signature, or where articles begin again. The first text
 * has no prefix, and neither has the main one, which is the first with articles, else the first with numbers of any kind.
 */
export function divideTexts(blocks: readonly Block[]): readonly TextOfBody[] {
  const texts: { name: string; blocks: Block[] }[] = [{ name: '', blocks: [] }]
  for (const block of blocks) {
    const current = texts.at(-1)
    if (current !== undefined && current.blocks.length > 0 && begins(block, current.blocks))
      texts.push({ name: nameOf(block, texts.length + 1), blocks: [block] })
    else current?.blocks.push(block)
  }
  const [first] = texts
  // A body may begin with an annex: that is its name, and still the first text.
  if (first?.blocks[0]?.role?.kind === 'annex') first.name = nameOf(first.blocks[0], 1)
  const main = texts.find(hasArticles) ?? texts.find(hasNumbers)
  return texts.map((text) => ({ ...text, prefix: text === first || text === main ? '' : `${text.name}-` }))
}

function begins({ role }: Block, before: readonly Block[]): boolean {
  if (role?.kind === 'annex' || role?.kind === 'text') return true
  const again = role?.kind === 'article' && role.number === 1 && role.inserted === undefined
  return again && hasArticles({ blocks: before })
}

function nameOf({ role }: Block, position: number): string {
  if (role?.kind !== 'annex') return `text-${position}`
  return role.number === undefined ? role.word : `${role.word}-${role.number}`
}

function hasArticles({ blocks }: { readonly blocks: readonly Block[] }): boolean {
  return blocks.some(({ role }) => role?.kind === 'article')
}

function hasNumbers({ blocks }: { readonly blocks: readonly Block[] }): boolean {
  return blocks.some(({ role }) => role?.kind === 'numbered' || role?.kind === 'decimal' || role?.kind === 'division')
}
