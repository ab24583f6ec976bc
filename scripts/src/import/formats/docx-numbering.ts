import { writeChineseNumber } from '@gongkai/content-model/values/chinese-number'

/**
 * The document with automatic numbers written into its paragraphs, and how many there were. Plain lists (1. or bullets
 * on the first level) stay lists; numbers such as 第%1章, 第%1条, （%1） and %1、 become text.
 */
export function withPrintedNumbers(
  document: string,
  numbering: string,
  styles: string,
): { document: string; count: number } {
  const levels = levelsOf(numbering)
  const byStyle = numberedStyles(styles)
  const counters = new Map<string, number[]>()
  let count = 0
  const changed = document.replace(/<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g, (paragraph) => {
    const place = placeOf(paragraph, byStyle)
    const level = place && levels.get(`${place.list}/${place.depth}`)
    if (place === undefined || level === undefined || !hasText(paragraph)) return paragraph
    const counts = advance(counters, level.abstract, place.depth, levels, place.list)
    const words = printed(level, counts, levels, place)
    if (words === undefined) return paragraph
    count += 1
    const run = `<w:r><w:t xml:space="preserve">${words}\u3000</w:t></w:r>`
    const plain = paragraph.replace(
      /<w:numPr>[\s\S]*?<\/w:numPr>/,
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
    )
    return plain.includes('</w:pPr>')
      ? plain.replace('</w:pPr>', `</w:pPr>${run}`)
      : plain.replace(/^<w:p[^>]*>/, `$&${run}`)
  })
  return { document: changed, count }
}

interface Level {
  readonly abstract: string
  readonly start: number
  readonly format: string
  readonly words: string
}

interface Place {
  readonly list: string
  readonly depth: number
}

function levelsOf(numbering: string): Map<string, Level> {
  const abstracts = new Map<string, string>()
  for (const [, id = '', content = ''] of numbering.matchAll(
    /<w:abstractNum [^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  ))
    abstracts.set(id, content)
  const levels = new Map<string, Level>()
  for (const [, list = '', content = ''] of numbering.matchAll(
    /<w:num [^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g,
  )) {
    const abstract = attributeOf(content, 'abstractNumId')
    if (abstract === undefined) continue
    for (const [, depth = '', level = ''] of (abstracts.get(abstract) ?? '').matchAll(
      /<w:lvl [^>]*w:ilvl="(\d+)"[^>]*>([\s\S]*?)<\/w:lvl>/g,
    ))
      levels.set(`${list}/${depth}`, {
        abstract,
        start: Number(attributeOf(level, 'start') ?? 1),
        format: attributeOf(level, 'numFmt') ?? 'decimal',
        words: attributeOf(level, 'lvlText') ?? '',
      })
  }
  return levels
}

function numberedStyles(styles: string): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const [, id = '', content = ''] of styles.matchAll(
    /<w:style [^>]*w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g,
  )) {
    const place = numberedPlace(content)
    if (place !== undefined) places.set(id, place)
  }
  return places
}

function placeOf(paragraph: string, byStyle: ReadonlyMap<string, Place>): Place | undefined {
  if (paragraph.includes('<w:numPr>')) return numberedPlace(paragraph)
  return byStyle.get(attributeOf(paragraph, 'pStyle') ?? '')
}

function numberedPlace(content: string): Place | undefined {
  const properties = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(content)?.[1]
  const list = properties && attributeOf(properties, 'numId')
  if (properties === undefined || list === undefined || list === '0') return undefined
  return { list, depth: Number(attributeOf(properties, 'ilvl') ?? 0) }
}

/** Counts one more on this depth; deeper ones begin again. */
function advance(
  counters: Map<string, number[]>,
  abstract: string,
  depth: number,
  levels: ReadonlyMap<string, Level>,
  list: string,
): readonly number[] {
  const counts = (counters.get(abstract) ?? []).slice(0, depth + 1)
  for (let at = 0; at <= depth; at += 1) {
    const start = levels.get(`${list}/${at}`)?.start ?? 1
    const before = counts[at]
    counts[at] = before === undefined ? start : at === depth ? before + 1 : before
  }
  counters.set(abstract, counts)
  return counts
}

function printed(
  level: Level,
  counts: readonly number[],
  levels: ReadonlyMap<string, Level>,
  place: Place,
): string | undefined {
  if (level.words === '' || level.format === 'bullet' || level.format === 'none') return undefined
  if (level.format === 'decimal' && place.depth === 0 && /^%1[.．]?$/.test(level.words)) return undefined
  let known = true
  const words = level.words.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const number = numeral(counts[at] ?? 1, levels.get(`${place.list}/${at}`)?.format ?? 'decimal')
    if (number === undefined) known = false
    return number ?? ''
  })
  return known ? words : undefined
}

function numeral(value: number, format: string): string | undefined {
  if (/^(?:decimal|decimalZero|decimalFullWidth|decimalHalfWidth)$/.test(format)) return String(value)
  if (/^(?:chinese|japanese|taiwanese|ideograph)\w*(?:Counting|CountingThousand|Digital)$/.test(format))
    return writeChineseNumber(value)
  return undefined
}

function hasText(paragraph: string): boolean {
  return /<w:t[ >]/.test(paragraph)
}

function attributeOf(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name} [^>]*w:val="([^"]*)"`).exec(xml)?.[1]
}
