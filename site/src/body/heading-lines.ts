import { isHead } from './place-headings.ts'
import { recognisedDraft } from './recognised-draft.ts'

/** The lines of a body that its page sets as headings, in order; a heading of two lines gives two. */
export function headingLines(html: string): string[] {
  return recognisedDraft(html)
    .blocks.filter((block) => isHead(block) || block.role?.kind === 'title-line')
    .map(({ text }) => text)
}
