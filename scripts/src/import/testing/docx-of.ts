import { strToU8, zipSync } from 'fflate'

/** A Word document with one paragraph a line; a line that begins with < is XML of its own. For tests. */
export function docxOf(
  lines: readonly string[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const body = lines
    .map((line) => (line.startsWith('<') ? line : `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`))
    .join('')
  const own: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
  }
  for (const [name, part] of Object.entries(parts)) own[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(own)
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A Word document in which the line `picture` is a picture of one pixel. For tests. */
export function docxWithPicture(lines: readonly string[]): Uint8Array {
  return docxOf(
    lines.map((line) => (line === 'picture' ? drawing : line)),
    {
      'word/_rels/document.xml.rels': relations
        .replace('officeDocument"', 'image"')
        .replace('word/document.xml', 'media/image1.png'),
      'word/media/image1.png': Buffer.from(pixel, 'base64'),
    },
  )
}

const drawing =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
