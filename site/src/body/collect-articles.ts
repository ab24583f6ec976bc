import type { Block, Draft } from './draft.ts'

/** One article, 条, with all its paragraphs and items. */
export interface Article {
  readonly id: string
  /** 第十二条之一 */
  readonly label: string
  /** Its whole text, the number included; one line a paragraph. */
  readonly text: string
}

/** Reads the articles off a draft, before anything is added to its text. */
export function collectArticles({ blocks }: Draft): Article[] {
  const articles: { id: string; label: string; lines: string[] }[] = []
  let open = false
  for (const { role, id, text } of blocks as readonly Block[]) {
    if (role?.kind === 'article' && id !== undefined) {
      articles.push({ id, label: text.slice(0, role.numberLength).replace(/\s/g, ''), lines: [text] })
      open = true
    } else if (open && (role?.kind === 'clause' || (role?.kind === 'numbered' && role.inArticle)))
      articles.at(-1)?.lines.push(text)
    else if (role !== undefined) open = false
  }
  return articles.map(({ id, label, lines }) => ({ id, label, text: lines.join('\n') }))
}
