import { unzipSync, zipSync } from 'fflate'
import { RefusedFile } from '../refused-file.ts'

/**
 * A Word document with nothing in place of its pictures and other enclosures. Throws RefusedFile for one that is broken, or of which the rest would unpack to
 * more than texts ever do.
 */
export function withoutMedia(bytes: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = {}
  let size = 0
  const isText = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(?:xml|rels)$/i.test(name)) {
      parts[name] = new Uint8Array()
      return false
    }
    size += originalSize
    return size <= mostBytes
  }
  try {
    Object.assign(parts, unzipSync(bytes, { filter: isText }))
  } catch {
    throw new RefusedFile('docx 文件已损坏，无法解压。请用 Word 或 WPS 重新保存后再导入。', 'broken')
  }
  if (size > mostBytes) throw new RefusedFile('docx 文件解压后太大。', 'too-costly')
  return zipSync(parts, { level: 0 })
}

const mostBytes = 200_000_000
