import { fileURLToPath } from 'node:url'
import { getDocumentProxy } from 'unpdf'
import { RefusedFile } from '../refused-file.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** What the codes of Chinese encodings stand for, where a file does not say so itself: Adobe's tables, as pdf.js packs them. */
const cMapUrl = fileURLToPath(new URL('./cmaps/', import.meta.url))

/** Throws RefusedFile for one that is broken, or that a password protects. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // Pictures are not looked at: unpacking those of a scan would take longer than all else.
    return await getDocumentProxy(new Uint8Array(bytes), { maxImageSize: 1, verbosity: 0, cMapUrl, cMapPacked: true })
  } catch (error) {
    throw refusal(error)
  }
}

/** What reading a PDF threw, as the importer says it. */
export function refusal(error: unknown): RefusedFile {
  if (error instanceof RefusedFile) return error
  if (error instanceof Error && error.name === 'PasswordException')
    return new RefusedFile('PDF 设有密码，无法读取。请去掉密码后再导入。', 'locked')
  return new RefusedFile('PDF 文件已损坏，无法读取。', 'broken')
}
