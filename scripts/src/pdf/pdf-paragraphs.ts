import { fragmentsOf } from './fragments.ts'
import { matrixOf } from './matrix.ts'
import { openPdf, refusal } from './open-pdf.ts'
import { withoutFurniture } from './page-furniture.ts'
import { piecesOf } from './page-pieces.ts'
import { paragraphsOf, type ReadPage } from './paragraphs.ts'
import { Rulings, rulingsOf } from './rulings.ts'

/**
 * The text of a PDF in the order in which it is drawn, one string a paragraph or a cell; lone page numbers and running headings are left out. A scan has none.
 * No page is read after `most` characters. Throws RefusedFile for what cannot be read.
 */
export async function pdfParagraphs(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const document = await openPdf(bytes)
  try {
    const pages: ReadPage[] = []
    let length = 0
    for (let number = 1; number <= document.numPages && length <= most; number++) {
      const page = await document.getPage(number)
      const base = matrixOf(page.getViewport({ scale: 1 }).transform)
      const pieces = await piecesOf(page, base)
      const rulings = pieces.length === 0 ? new Rulings([], []) : await rulingsOf(page, base)
      pages.push({ fragments: fragmentsOf(pieces, rulings), rulings })
      length += pieces.reduce((sum, { words }) => sum + words.length, 0)
      page.cleanup()
    }
    const texts = withoutFurniture(pages.map(({ fragments }) => fragments))
    return paragraphsOf(pages.map(({ rulings }, number) => ({ fragments: texts[number] ?? [], rulings })))
  } catch (error) {
    throw refusal(error)
  } finally {
    await document.loadingTask.destroy()
  }
}
