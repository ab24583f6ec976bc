import type { Piece } from './page-pieces.ts'
import type { Rulings } from './rulings.ts'

/** Words that stand on one line and belong together: a line of a paragraph, or of a cell. */
export interface Fragment {
  words: string
  readonly left: number
  right: number
  readonly y: number
  readonly size: number
  readonly isLevel: boolean
  /** The edges between which it stands, where it is in a cell with lines on both sides. */
  readonly cell?: { readonly left: number; readonly right: number }
}

/** The pieces of a page grown together to lines; a gap as wide as between columns, or a line of a table, parts them. */
export function fragmentsOf(pieces: readonly Piece[], rulings: Rulings): Fragment[] {
  const fragments: Fragment[] = []
  let last: Piece | undefined
  for (const piece of pieces) {
    const before = fragments.at(-1)
    // Bold that is made by writing twice.
    if (last !== undefined && isTwice(last, piece)) continue
    if (before !== undefined && last !== undefined && growsOn(before, last, piece, rulings)) {
      before.words += `${piece.left - before.right > piece.size * blank ? ' ' : ''}${piece.words}`
      before.right = Math.max(before.right, piece.right)
    } else {
      const cell = rulings.cellAt(middleOf(piece), piece.left, piece.right)
      fragments.push({ ...piece, ...(cell === undefined ? {} : { cell }) })
    }
    last = piece
  }
  return fragments
}

/** A height that lies within the line, clear of what is drawn above and below it. */
export function middleOf({ y, size }: Pick<Piece, 'y' | 'size'>): number {
  return y - size * 0.35
}

function growsOn(before: Fragment, last: Piece, piece: Piece, rulings: Rulings): boolean {
  if (!before.isLevel || !piece.isLevel) return false
  const size = Math.max(before.size, piece.size)
  const gap = piece.left - before.right
  // Two marks of punctuation share the room of one.
  if (Math.abs(piece.y - before.y) > size * 0.5 || gap < -size * 1.1 || piece.left < last.left) return false
  if (rulings.partsAcross(middleOf(piece), before.right, piece.left)) return false
  if (gap <= size * column || before.cell !== undefined) return true
  // 通　　　知 is one word; two numbers as far apart are two cells.
  return gap <= size * column * 3 && isOneCharacter(last) && isOneCharacter(piece)
}

function isTwice(last: Piece, piece: Piece): boolean {
  const near = piece.size * 0.3
  return last.words === piece.words && Math.abs(last.left - piece.left) < near && Math.abs(last.y - piece.y) < near
}

function isOneCharacter({ words }: Piece): boolean {
  return /^\s*\p{Script=Han}\s*$/u.test(words)
}

// In sizes of the type.
const blank = 0.2
const column = 2
