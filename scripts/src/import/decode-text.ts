import { RefusedFile } from '../refused-file.ts'

/** Text of a file in UTF-8, UTF-16 with a byte order mark, or GB18030 (which contains GBK and GB2312). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes)
  const utf8 = attempt('utf-8', bytes)
  if (utf8 !== undefined) return checked(utf8)
  const gb = attempt('gb18030', bytes)
  if (gb !== undefined && !gb.includes('\ufffd')) return checked(gb)
  throw new RefusedFile('无法识别文字编码（不是 UTF-8、UTF-16 或 GB18030），可能是二进制文件。')
}

/** Binary content that happens to decode has control characters that no text has. */
function checked(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\x00-\x08\x0e-\x1a]/.test(words.slice(0, 4096))) throw new RefusedFile('这是二进制文件，不是可以导入的文档。')
  return words
}

function decode(encoding: string, bytes: Uint8Array): string {
  return attempt(encoding, bytes) ?? new TextDecoder(encoding).decode(bytes)
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
