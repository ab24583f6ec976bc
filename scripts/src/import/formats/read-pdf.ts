import { pdfParagraphs } from '../../pdf/pdf-paragraphs.ts'
import { RefusedFile } from '../../refused-file.ts'
import { flatten } from '../flatten.ts'
import type { Source } from '../source.ts'
import { paragraph, root } from '../tree.ts'

/** The text of a PDF, as well as its lines allow: tables and pictures are lost, and that is said. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const paragraphs = await pdfParagraphs(bytes)
  if (paragraphs.join('').length < 20)
    throw new RefusedFile('PDF 里没有文字（可能是扫描件）。请提供文字版，或先做文字识别。', 'no-text')
  return {
    tree: flatten(root(paragraphs.map((words) => paragraph(words)))),
    fields: {},
    attachments: [],
    pictures: [],
    findings: [{ id: 'pdf', class: 'noted', sentence: '文字由 PDF 提取，表格、图片和版式没有保留，请与原件核对。' }],
  }
}
