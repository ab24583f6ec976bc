import { readAnnex, readArticle, readDivision } from '../body/read-number.ts'

/** An article of a document's main text, as its page names it (name-anchors.ts): the anchor, and 第十二条之一. */
export interface Article {
  id: string
  label: string
}

/** How far a text has been read. Plain data. */
export interface Following {
  number: number
  inserted: number
  label: string
  /** The main text has ended: what follows is another text, with articles of its own. */
  isOver: boolean
  /** A heading has been read since, which no article holds. */
  isBetween?: true
}

export const atBeginning: Following = { number: 0, inserted: 0, label: '', isOver: false }

/**
 * Reads on over a paragraph. An article begins where its number follows the one before. Where it does not, or an annex or articles from the first on follow, the
 * text is over: rather no article than another. The heading of a chapter or section ends an article, and stands in none.
 */
export function readOn(before: Following, text: string): Following {
  if (before.isOver) return before
  // Indented by spaces, as the page reads it too (draft.ts).
  const paragraph = text.trim()
  if (before.number > 0 && readAnnex(paragraph) !== undefined) return { ...before, isOver: true }
  if (before.number > 0 && readDivision(paragraph) !== undefined) return { ...before, isBetween: true }
  const article = readArticle(paragraph)
  if (article === undefined) return before
  const { number, inserted = 0, length, apart } = article
  if (number === 1 && inserted === 0 && before.number > 0) return { ...before, isOver: true }
  const isNext = number === before.number + 1 && inserted === 0
  const isInserted = number === before.number && inserted === before.inserted + 1
  // Set apart as an article's number is, but not the next: how the page takes it is not for the words alone to say.
  if (!isNext && !isInserted) return apart ? { ...before, isOver: true } : before
  return { number, inserted, label: paragraph.slice(0, length).replaceAll(/\s/g, ''), isOver: false }
}

/** The article that the text stands in. */
export function articleIn({ number, inserted, label, isOver, isBetween }: Following): Article | undefined {
  if (isOver || isBetween || number === 0) return undefined
  return { id: inserted === 0 ? `article-${number}` : `article-${number}-${inserted}`, label }
}
