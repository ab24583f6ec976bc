import { parseHtml } from '@gongkai/content-model/body/parse-html'
import type { Element, Root } from 'hast'
import { classesOf, textOf } from './element.ts'

/** A body on its way to the page: its tree, and what is known of each block that stands at its top level. */
export interface Draft {
  readonly tree: Root
  readonly blocks: readonly Block[]
}

export interface Block {
  readonly element: Element
  /** The words of the block without white space at its ends; a line break is a line end. Empty for what is no paragraph or heading. */
  readonly text: string
  readonly centred: boolean
  role?: Role
  /** The anchor of the block, unique on the page. */
  id?: string
}

/**
 * What a block is in a Chinese official text.
 * - `annex`: 附件, 附录, 附表 or 附图, from here on. `text`: another text begins (a regulation under the notice that issues it).
 * - `division`: 编 章 节. `article`: 条, or 之一 `inserted` after it. `clause`: 款, counted from 2, the article's own paragraph being the first.
 * - `numbered`: 一、 （一） 1. （1）, `depth` 1 to 4; `heads` says that it stands over other paragraphs.
 * - `decimal`: 1 总则, 1.2.1 …, as emergency plans and standards are numbered.
 * - `title-line`: one more line of the title before it.
 */
export type Role =
  | { readonly kind: 'annex'; readonly word: AnnexWord; readonly number?: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'division'; readonly unit: DivisionUnit; readonly number: number }
  | { readonly kind: 'article'; readonly number: number; readonly inserted?: number; readonly numberLength: number }
  | { readonly kind: 'clause'; readonly number: number }
  | {
      readonly kind: 'numbered'
      readonly depth: Depth
      readonly number: number
      readonly heads: boolean
      readonly inArticle: boolean
    }
  | { readonly kind: 'decimal'; readonly path: readonly number[]; readonly heads: boolean }
  | { readonly kind: 'heading' }
  | { readonly kind: 'title-line' }
  | { readonly kind: 'addressees' | 'annex-list' | 'signature' | 'signature-day' | 'printed-contents' | 'quoted' }

export type AnnexWord = 'annex' | 'appendix' | 'annex-table' | 'annex-figure'
export type DivisionUnit = 'division' | 'part' | 'subpart' | 'chapter' | 'section'
export type Depth = 1 | 2 | 3 | 4

export function draftOf(html: string): Draft {
  const tree = parseHtml(html)
  const elements = tree.children.filter((node): node is Element => node.type === 'element')
  return { tree, blocks: elements.map(blockOf) }
}

export function isParagraph(block: Block): boolean {
  return block.element.tagName === 'p'
}

export function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.element.tagName)
}

function blockOf(element: Element): Block {
  const spoken = element.tagName === 'p' || /^h[1-6]$/.test(element.tagName)
  return {
    element,
    text: spoken ? textOf(element).trim() : '',
    centred: classesOf(element).includes('align-center'),
  }
}
