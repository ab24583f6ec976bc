import { toHtml } from 'hast-util-to-html'
import { addAnchorLinks } from './add-anchor-links.ts'
import type { CitationResolver } from './citation-resolver.ts'
import { type Article, collectArticles } from './collect-articles.ts'
import { type ContentsLine, collectContents } from './collect-contents.ts'
import { linkCitations } from './link-citations.ts'
import { markArticleNumbers } from './mark-article-numbers.ts'
import { markClasses } from './mark-classes.ts'
import { nameAnchors } from './name-anchors.ts'
import { placeHeadings } from './place-headings.ts'
import { pointToFiles } from './point-to-files.ts'
import { prefixFootnotes } from './prefix-footnotes.ts'
import { recognisedDraft } from './recognised-draft.ts'
import { wrapTables } from './wrap-tables.ts'

export interface StructureOptions {
  /** The level of the heading on the page that the body stands under; 1, the page's own, if not said. */
  readonly under?: number
  /** What every anchor begins with, such as `part-2-`, where several bodies stand on one page. */
  readonly prefix?: string
  /** What the body is called, such as 全文说明, where several stand on one page: the names of its tables and notes begin with it. */
  readonly title?: string
  /** Finds the records that the text cites, but for `self`, the record it belongs to. */
  readonly citations?: { readonly resolver: CitationResolver; readonly self: string }
}

export interface StructuredBody {
  readonly html: string
  /** Its headings, in order, as a table of contents has them. */
  readonly contents: readonly ContentsLine[]
  readonly articles: readonly Article[]
}

/**
 * A canonical body (docs/body.md) as the page shows it: anchors on 编章节条款项 and annexes, headings in order, articles
 * numbered in bold with a link to themselves, signature and addressees in their places, tables that scroll, files at
 * their addresses, citations linked. The words stay exactly as they are, but for the signs ¶ added.
 */
export function structureBody(html: string, options: StructureOptions = {}): StructuredBody {
  const { under = 1, prefix = '', title = '', citations } = options
  const draft = recognisedDraft(html)
  nameAnchors(draft, prefix)
  const articles = collectArticles(draft)
  prefixFootnotes(draft.tree, prefix, title)
  pointToFiles(draft.tree)
  if (citations !== undefined) linkCitations(draft.tree, citations.resolver, citations.self)
  const headings = placeHeadings(draft, under)
  markArticleNumbers(draft)
  addAnchorLinks(draft, headings)
  markClasses(draft)
  wrapTables(draft.tree, title)
  return {
    html: toHtml(draft.tree),
    contents: collectContents(draft, headings),
    articles,
  }
}
