import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fromHtml } from 'hast-util-from-html'
import mammoth from 'mammoth'
import { RefusedFile } from '../../refused-file.ts'
import { flatten } from '../flatten.ts'
import type { Finding, Picture } from '../reading.ts'
import type { Source } from '../source.ts'
import { withPrintedNumbers } from './docx-numbering.ts'

/** A Word document (OOXML, also as WPS writes it). Throws RefusedFile for a broken one. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const { tree, ...more } = await docxTree(bytes)
  return { tree: flatten(tree), fields: {}, attachments: [], ...more }
}

/** What a Word document says, as it lays it out. Throws RefusedFile for a broken one. */
export async function docxTree(bytes: Uint8Array): Promise<Pick<Source, 'tree' | 'pictures' | 'findings'>> {
  const prepared = prepare(bytes)
  const pictures: Picture[] = []
  const html = await convert(prepared.bytes, pictures)
  return { tree: fromHtml(html, { fragment: true }), pictures, findings: prepared.findings }
}

/** Numbers that Word only draws (第%1章 as automatic numbering) become text, so that they are not lost. */
function prepare(bytes: Uint8Array): { bytes: Uint8Array; findings: readonly Finding[] } {
  const parts = unzip(bytes)
  const document = parts['word/document.xml']
  if (document === undefined)
    throw new RefusedFile('docx 文件已损坏，里面找不到正文。请用 Word 或 WPS 重新保存后再导入。', 'broken')
  const numbering = parts['word/numbering.xml']
  const styles = parts['word/styles.xml']
  if (numbering === undefined) return { bytes, findings: [] }
  const numbered = withPrintedNumbers(strFromU8(document), strFromU8(numbering), styles ? strFromU8(styles) : '')
  if (numbered.count === 0) return { bytes, findings: [] }
  return {
    bytes: zipSync({ ...parts, 'word/document.xml': strToU8(numbered.document) }, { level: 0 }),
    findings: [
      { id: 'docx-numbering', class: 'repaired', sentence: `有 ${numbered.count} 处自动编号已写成文字，以免丢失。` },
    ],
  }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes)
  } catch {
    throw new RefusedFile('docx 文件已损坏，无法解压。请用 Word 或 WPS 重新保存后再导入。', 'broken')
  }
}

async function convert(bytes: Uint8Array, pictures: Picture[]): Promise<string> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    const content = await image.readAsBuffer()
    const picture = pictureOf(content, image.contentType)
    pictures.push(picture)
    return { src: picture.reference }
  })
  try {
    const result = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage, styleMap })
    return result.value
  } catch {
    throw new RefusedFile('docx 文件已损坏，无法读出正文。请用 Word 或 WPS 重新保存后再导入。', 'broken')
  }
}

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
]

function pictureOf(bytes: Uint8Array, mimeType: string): Picture {
  const extension = mimeType === 'image/jpeg' ? 'jpg' : (mimeType.split('/')[1] ?? 'bin').replace(/\W.*$/, '')
  return { reference: `files/${createHash('sha256').update(bytes).digest('hex')}.${extension}`, bytes, mimeType }
}
