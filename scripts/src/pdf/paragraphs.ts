import { type Fragment, middleOf } from './fragments.ts'
import type { Rulings } from './rulings.ts'

/** A page's lines in their order, with the lines of its tables. */
export interface ReadPage {
  readonly fragments: readonly Fragment[]
  readonly rulings: Rulings
}

/**
 * The lines joined to paragraphs. A line goes on with the one before only where that one reaches the edge of its column or cell, the next is not
 * indented, and no line of a table lies between: rather two paragraphs than words that never stood together.
 */
export function paragraphsOf(pages: readonly ReadPage[]): string[] {
  const paragraphs: string[] = []
  let before: Placed | undefined
  for (const [number, { fragments, rulings }] of pages.entries()) {
    const margins = new Margins(fragments)
    for (const fragment of fragments) {
      const placed: Placed = { fragment, page: number, ...(fragment.cell ?? margins.around(fragment)) }
      const words = fragment.words.trim()
      if (before !== undefined && goesOn(before, placed, rulings))
        paragraphs.push(joined(paragraphs.pop() ?? '', words))
      else paragraphs.push(words)
      before = placed
    }
  }
  return paragraphs.map(unspaced)
}

interface Placed {
  readonly fragment: Fragment
  readonly page: number
  /** Between which edges lines stand that fill their column. */
  readonly left: number
  readonly right: number
}

function goesOn(before: Placed, next: Placed, rulings: Rulings): boolean {
  const [line, other] = [before.fragment, next.fragment]
  const { size } = line
  if (!line.isLevel || !other.isLevel || Math.abs(other.size - size) > size * 0.1) return false
  if ((line.cell === undefined) !== (other.cell === undefined)) return false
  const isOver = before.page !== next.page
  if (isOver) {
    // A cell that goes on over the page cannot be told from the next.
    if (line.cell !== undefined) return false
  } else {
    if (other.y - line.y < size * 0.6 || other.y - line.y > size * farthest) return false
    if (other.left > line.right || other.right < line.left) return false
    if (rulings.partsDown(Math.max(line.left, other.left) + size / 2, line.y, middleOf(other))) return false
    if (Math.abs(before.left - next.left) > size || Math.abs(before.right - next.right) > size) return false
  }
  if (line.cell === undefined && before.right - before.left < size * narrowest) return false
  const indent = other.left - next.left
  const padding = line.cell === undefined ? 0 : Math.max(0, Math.min(line.left, other.left) - next.left)
  if (indent - padding > size * 0.8) return false
  if (before.right - padding - line.right > Math.max(size * 2.1, firstWord(other.words) * size * 0.6)) return false
  return !isEnd(line.words.trimEnd(), other.words.trimStart())
}

/** Whether a text that fills its line ends there all the same: a line of a list of contents, or a sentence before the next item. */
function isEnd(words: string, next: string): boolean {
  if (/[.…·]{4,}\s*(?:\d+|[ivxIVX]+)?$/.test(words)) return true
  return /[。；：！？:;]$/.test(words) && itemStart.test(next)
}

const itemStart =
  /^(?:第[一二三四五六七八九十百千零〇\d]+[编章节条]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+(?:\.\d+)*[\s.、．])/

/** The length of the Latin word or number that did not fit on the line before. */
function firstWord(words: string): number {
  return /^\s*[!-~]+/.exec(words)?.[0].length ?? 0
}

/** Between Latin words and numbers a line end is a blank; Chinese has none. */
function joined(before: string, next: string): string {
  const isLatin = /[\p{Script=Latin}\p{N}.,;:!?%)]$/u.test(before) && /^[\p{Script=Latin}\p{N}(]/u.test(next)
  return `${before}${isLatin ? ' ' : ''}${next}`
}

/** Letter-spaced Chinese (环 境 保 护 部) without its spaces. */
function unspaced(line: string): string {
  return line.replace(
    /(?<=[\u3400-\u9fff，。、；：（）《》])[ \u3000]+(?=[\u3400-\u9fff，。、；：（）《》])/g,
    (spaces, at: number, all: string) => (isLetterSpaced(all, at, spaces.length) ? '' : spaces),
  )
}

function isLetterSpaced(line: string, at: number, length: number): boolean {
  const isBlank = (place: number): boolean => place < 0 || place >= line.length || /[ \u3000]/.test(line.charAt(place))
  return isBlank(at - 2) || isBlank(at + length + 1)
}

/** Where the lines of a size begin and end, of those that stand over or under each other. */
class Margins {
  readonly #lines: readonly Fragment[]

  constructor(fragments: readonly Fragment[]) {
    this.#lines = fragments.filter(({ isLevel, cell }) => isLevel && cell === undefined)
  }

  around({ left, right, size }: Fragment): { readonly left: number; readonly right: number } {
    const edges = { left, right }
    for (const line of this.#lines) {
      if (line.left > right || line.right < left || Math.abs(line.size - size) > size * 0.1) continue
      edges.left = Math.min(edges.left, line.left)
      edges.right = Math.max(edges.right, line.right)
    }
    return edges
  }
}

// In sizes of the type.
const farthest = 2.6
const narrowest = 15
