/** The first bytes that files of an extension begin with, in hexadecimal. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  pdf: ['25504446'],
  png: ['89504e470d0a1a0a'],
  jpg: ['ffd8ff'],
  jpeg: ['ffd8ff'],
  docx: ['504b0304'],
  xlsx: ['504b0304'],
  pptx: ['504b0304'],
  ofd: ['504b0304'],
  zip: ['504b0304', '504b0506'],
  doc: ['d0cf11e0'],
  xls: ['d0cf11e0'],
  ppt: ['d0cf11e0'],
  wps: ['d0cf11e0', '504b0304'],
  et: ['d0cf11e0', '504b0304'],
  rar: ['526172211a07'],
}

const unsafeInSvg = /<script|<foreignObject|\son[a-z]+\s*=|javascript:|<!ENTITY|href\s*=\s*['"]?\s*(?:https?:)?\/\//i

/** A sentence where the content of a file is not what its name says, or is not safe to show. */
export function contentFault(name: string, extension: string, content: Buffer): string | undefined {
  const start = content.subarray(0, 16).toString('hex')
  const expected = beginnings[extension]
  if (expected !== undefined && !expected.some((bytes) => start.startsWith(bytes)))
    return `“${name}”的内容不是 ${extension} 格式，可能改过扩展名或已损坏。请用原来的软件打开，另存后再上传。`
  if (extension === 'svg' && unsafeInSvg.test(content.toString('utf8')))
    return `“${name}”里有脚本或外部内容，不能上传。请另存为不含脚本的 SVG，或转换为 PNG。`
  return undefined
}
