import type { Block, Draft } from './draft.ts'
import type { Heading } from './place-headings.ts'

/** A line of the table of contents. */
export interface ContentsLine {
  readonly id: string
  readonly level: number
  readonly title: string
  /** The articles under it, 第334—345条, in a text of so many articles that one looks for a number. */
  readonly articles?: string
}

/** The headings of a draft, in order, as a table of contents has them. */
export function collectContents({ blocks }: Draft, headings: readonly Heading[]): ContentsLine[] {
  const isLong = blocks.filter(({ role }) => role?.kind === 'article').length > 40
  return headings.flatMap(({ block, level, title }, index) => {
    if (block.id === undefined) return []
    const next = headings.slice(index + 1).find((other) => other.level <= level)
    const under = blocks.slice(blocks.indexOf(block), next === undefined ? undefined : blocks.indexOf(next.block))
    const articles = isLong ? articlesIn(under) : undefined
    return [{ id: block.id, level, title, ...(articles === undefined ? {} : { articles }) }]
  })
}

function articlesIn(blocks: readonly Block[]): string | undefined {
  const numbers = blocks.flatMap(({ role }) => (role?.kind === 'article' ? [role.number] : []))
  const [first, last] = [numbers[0], numbers.at(-1)]
  // Several texts under one heading begin at 第一条 again: no span says what is there.
  if (first === undefined || last === undefined || numbers.some((number, at) => number < (numbers[at - 1] ?? 0)))
    return undefined
  return first === last ? `第${first}条` : `第${first}—${last}条`
}
