import { RefusedFile } from '../refused-file.ts'
import { decodeText } from './decode-text.ts'
import type { ImportFile } from './reading.ts'

export type Format = 'markdown' | 'html' | 'json' | 'docx' | 'text' | 'pdf'

/**
 * The format of a file by its content, whatever its name; a name decides only among plain texts.
 * Throws RefusedFile for what cannot be read.
 */
export function detectFormat(file: ImportFile): Format {
  const { bytes } = file
  if (bytes.length === 0) throw new RefusedFile('文件是空的，没有内容可以导入。', 'broken')
  for (const { magic, refused } of unreadable) if (startsWith(bytes, magic)) throw refused(bytes)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf'
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (contains(bytes, 'word/document')) return 'docx'
    if (!nameEnds(file, 'docx')) throw new RefusedFile('这是压缩包或其他办公软件的文件，不是可以导入的文档。')
    throw new RefusedFile('docx 文件已损坏，里面找不到正文。请用 Word 或 WPS 重新保存后再导入。', 'broken')
  }
  if (nameEnds(file, 'docx', 'doc', 'wps'))
    throw new RefusedFile('文件已损坏：内容不是 Word 文档。请用 Word 或 WPS 打开检查，另存为 docx 后再导入。', 'broken')
  if (nameEnds(file, 'pdf')) throw new RefusedFile('PDF 文件已损坏，开头不是 PDF 的标记。', 'broken')
  return formatOfText(file)
}

function formatOfText(file: ImportFile): Format {
  const words = decodeText(file.bytes).trim()
  if (words === '') throw new RefusedFile('文件里只有空白，没有内容可以导入。')
  if (nameEnds(file, 'md', 'markdown')) return 'markdown'
  if (/^[[{]/.test(words) && isJson(words)) return 'json'
  if (nameEnds(file, 'json')) throw new RefusedFile('JSON 文件格式有误，无法读取。')
  if (nameEnds(file, 'html', 'htm', 'xhtml', 'shtml')) return 'html'
  if (/^<(?:!doctype html|html|head|body|div|table|tbody|p|article|section|meta)\b/i.test(words)) return 'html'
  return /^---\r?\n[\s\S]*?\r?\n---\r?\n/.test(words) || /^#{1,3} \S/.test(words) ? 'markdown' : 'text'
}

const picture = (): RefusedFile => new RefusedFile('这是图片，不是文字文档。请提供文字版，或把图片作为附件上传。')

const unreadable: readonly {
  readonly magic: readonly number[]
  readonly refused: (bytes: Uint8Array) => RefusedFile
}[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    refused: (bytes) =>
      contains(bytes, utf16('EncryptedPackage'))
        ? new RefusedFile('文档设有打开密码，无法读取。请去掉密码后再导入。', 'locked')
        : new RefusedFile(
            '这是旧版 Word 文档（.doc，与文件扩展名无关），无法读取。请用 Word 或 WPS 另存为 docx 后再导入。',
          ),
  },
  {
    magic: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    refused: () => new RefusedFile('这是 RTF 文档，无法读取。请另存为 docx 后再导入。'),
  },
  { magic: [0xff, 0xd8, 0xff], refused: picture },
  { magic: [0x89, 0x50, 0x4e, 0x47], refused: picture },
  { magic: [0x47, 0x49, 0x46, 0x38], refused: picture },
  { magic: [0x42, 0x4d], refused: picture },
  { magic: [0x49, 0x49, 0x2a, 0x00], refused: picture },
  { magic: [0x4d, 0x4d, 0x00, 0x2a], refused: picture },
  { magic: [0x52, 0x61, 0x72, 0x21], refused: () => new RefusedFile('这是 RAR 压缩包。请解压后导入里面的文档。') },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], refused: () => new RefusedFile('这是 7z 压缩包。请解压后导入里面的文档。') },
  { magic: [0x1f, 0x8b], refused: () => new RefusedFile('这是 gzip 压缩文件。请解压后导入里面的文档。') },
]

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function contains(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(words, 'latin1'))
}

function utf16(words: string): string {
  return [...words].map((character) => `${character}\0`).join('')
}

function nameEnds(file: ImportFile, ...endings: string[]): boolean {
  return endings.some((ending) => file.path.toLowerCase().endsWith(`.${ending}`))
}

function isJson(words: string): boolean {
  try {
    JSON.parse(words)
    return true
  } catch {
    return false
  }
}
