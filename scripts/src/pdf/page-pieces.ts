import { combined, type Matrix, matrixOf } from './matrix.ts'
import type { PdfPage } from './open-pdf.ts'
import { writtenAsCharacters } from './radicals.ts'

/** Some words as a page draws them at once, in the order in which it does; in points, y downwards. */
export interface Piece {
  readonly words: string
  readonly left: number
  readonly right: number
  /** Of the line on which the words stand. */
  readonly y: number
  readonly size: number
  /** Written from left to right, not upwards or askew. */
  readonly isLevel: boolean
}

export async function piecesOf(page: PdfPage, base: Matrix): Promise<Piece[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, b, c, d, left, y] = combined(base, matrixOf(item.transform))
    const isLevel = a > 0 && Math.abs(b) < a / 10
    const size = Math.hypot(c, d)
    return [
      { words: writtenAsCharacters(item.str), left, right: left + (isLevel ? item.width : size), y, size, isLevel },
    ]
  })
}
