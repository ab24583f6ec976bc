import { RefusedFile } from '../refused-file.ts'
import { decodeText } from './decode-text.ts'
import { detectFormat, type Format } from './detect-format.ts'
import { readDocx } from './formats/read-docx.ts'
import { readHtml } from './formats/read-html.ts'
import { readJson } from './formats/read-json.ts'
import { readMarkdown } from './formats/read-markdown.ts'
import { readPdf } from './formats/read-pdf.ts'
import { readText } from './formats/read-text.ts'
import { readSource } from './read-source.ts'
import type { ImportFile, ReadOutcome } from './reading.ts'
import type { Source } from './source.ts'

/** A file as a reading, or the sentence that says why it cannot be read. Never throws for what a file holds. */
export async function read(file: ImportFile): Promise<ReadOutcome> {
  try {
    const format = detectFormat(file)
    return { outcome: 'read', ...readSource(await formats[format](file.bytes), { isPdf: format === 'pdf' }) }
  } catch (error) {
    if (error instanceof RefusedFile) return { outcome: 'refused', reason: error.message }
    throw new Error(`Could not read ${file.path}.`, { cause: error })
  }
}

const formats: { readonly [format in Format]: (bytes: Uint8Array) => Source | Promise<Source> } = {
  markdown: (bytes) => readMarkdown(decodeText(bytes)),
  html: (bytes) => readHtml(decodeText(bytes)),
  json: (bytes) => readJson(decodeText(bytes)),
  text: (bytes) => readText(decodeText(bytes)),
  docx: readDocx,
  pdf: readPdf,
}
