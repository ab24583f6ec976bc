/** A page of A4 in points, `y` from below: words in a type of 12 unless said, and straight lines. */
export interface DrawnPage {
  readonly words: readonly { readonly x: number; readonly y: number; readonly words: string; readonly size?: number }[]
  readonly lines?: readonly (readonly [number, number, number, number])[]
}

/** A PDF that draws these pages, every character as wide as it is high; with a Chinese encoding it does not say itself what its codes are. For tests. */
export function pdfOf(
  pages: readonly DrawnPage[],
  { isLocked = false, encoding }: { isLocked?: boolean; encoding?: 'UniGB-UTF16-H' } = {},
): Uint8Array {
  const coded = encoding === undefined ? '/Identity-H /ToUnicode 5 0 R' : `/${encoding}`
  const own = pages.flatMap((page, number): string[] => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + number * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    stream(drawn(page)),
  ])
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, number) => `${6 + number * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding ${coded} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${encoding === undefined ? 'Identity' : 'GB1'}) /Supplement 0 >> /DW 1000 >>`,
    stream(everyCodeItself),
    ...own,
    ...(isLocked ? [`<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`] : []),
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((content, nth) => {
    const place = text.length
    text += `${nth + 1} 0 obj\n${content}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const lock = isLocked ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : ''
  return new TextEncoder().encode(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

/** Lines of one column, one under the other, from the left margin on; a line that begins with 　 is indented as far. */
export function column(lines: readonly string[], { x = 90, y = 760, leading = 20 } = {}): DrawnPage['words'] {
  return lines.map((line, nth) => {
    const words = line.trimStart()
    return { x: x + (line.length - words.length) * 12, y: y - nth * leading, words }
  })
}

function drawn({ words, lines = [] }: DrawnPage): string {
  return [
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...words.map(({ x, y, words: text, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`),
  ].join('\n')
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

// A range may not pass the end of a byte.
const everyCodeItself = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def
1 begincodespacerange <0000> <ffff> endcodespacerange
${[0, 100, 200]
  .map((from) => {
    const rows = Array.from({ length: Math.min(100, 256 - from) }, (_, nth) => {
      const high = (from + nth).toString(16).padStart(2, '0')
      return `<${high}00> <${high}ff> <${high}00>`
    })
    return `${rows.length} beginbfrange\n${rows.join('\n')}\nendbfrange`
  })
  .join('\n')}
endcmap end end`
