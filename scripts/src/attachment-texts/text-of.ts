import { detectFormat } from '../import/detect-format.ts'
import { docxTree } from '../import/formats/read-docx.ts'
import { pdfParagraphs } from '../pdf/pdf-paragraphs.ts'
import { type RefusedBecause, RefusedFile } from '../refused-file.ts'
import { passagesIn } from './passages-in.ts'
import { withoutMedia } from './without-media.ts'

/** What a file says, one string a paragraph or table cell, or why that cannot be read. */
export type AttachmentText =
  | {
      readonly paragraphs: readonly string[]
      /** It was too long to be read to its end. */
      readonly isCut?: true
    }
  | { readonly unread: UnreadBecause }

export type UnreadBecause = RefusedBecause | 'too-large'

/** Characters of one file that are read. */
export const mostCharacters = 2_000_000

/** Reads a file by its content; `name` is that of the snapshot, which ends in the format's name. The same file gives the same text. */
export async function textOf(name: string, bytes: Uint8Array, most = mostCharacters): Promise<AttachmentText> {
  try {
    const format = detectFormat({ path: name, bytes })
    if (format !== 'docx' && format !== 'pdf') return { unread: 'other-format' }
    const paragraphs = (await readers[format](bytes, most)).map(tidy).filter(hasWords)
    return paragraphs.length === 0 ? { unread: 'no-text' } : cutAt(paragraphs, most)
  } catch (error) {
    // Whatever a file holds, it is the file that cannot be read.
    return { unread: error instanceof RefusedFile ? error.because : 'broken' }
  }
}

const readers = {
  docx: async (bytes: Uint8Array) => passagesIn((await docxTree(withoutMedia(bytes))).tree),
  pdf: pdfParagraphs,
} satisfies Record<string, (bytes: Uint8Array, most: number) => Promise<string[]>>

/** Lines without what no reader sees; line ends within a paragraph stay. */
function tidy(words: string): string {
  return words
    .replaceAll(/[\p{Cc}\p{Cs}\p{Co}\ufffd\u200b-\u200f\u2060\ufeff\u00ad]/gu, (found) => (found === '\n' ? found : ''))
    .replaceAll(/[\u00a0\t ]+/g, ' ')
    .trim()
}

function hasWords(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words)
}

function cutAt(paragraphs: readonly string[], most: number): AttachmentText {
  let length = 0
  for (const [nth, words] of paragraphs.entries()) {
    length += words.length
    if (length > most) return { paragraphs: paragraphs.slice(0, nth), isCut: true }
  }
  return { paragraphs }
}
