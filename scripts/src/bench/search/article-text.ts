/** The texts of a document that stand under an article's number, up to the next number, heading or annex: as often as an article of that number begins. */
export function articlesNumbered(paragraphs: readonly string[], wanted: string): string[][] {
  const starts = paragraphs.flatMap((paragraph, at) => (numberOf(paragraph) === wanted ? [at] : []))
  return starts.map((start) => {
    const next = paragraphs.findIndex((paragraph, at) => at > start && beginsAnother(paragraph))
    return paragraphs.slice(start, next < 0 ? undefined : next)
  })
}

/** The number that a paragraph begins with, as anchors have it: 第十二条之一 is 12-1. */
export function numberOf(paragraph: string): string | undefined {
  const [, number, inserted] = /^第([\d〇○零一二三四五六七八九十百千两]+)[条條](?:之([一二三四五六七八九十]+))?/.exec(
    closed(paragraph),
  ) ?? [undefined]
  if (number === undefined) return undefined
  return inserted === undefined ? String(numberIn(number)) : `${numberIn(number)}-${numberIn(inserted)}`
}

function beginsAnother(paragraph: string): boolean {
  const words = closed(paragraph)
  const isCitation =
    /^第[^条條]{1,8}[条條](?:之.)?(?:第.{1,5}[款项項]|规定|規定|的|中|、|至|和|及|与|修改|所|,|。)/.test(words)
  const isHeading = /^第[^章]{1,5}[编編章节節]/.test(words) && words.length < 40 && !/[。;]/.test(words)
  return isHeading || /^附[件录表图]/.test(words) || (numberOf(paragraph) !== undefined && !isCitation)
}

function closed(paragraph: string): string {
  return paragraph.normalize('NFKC').replaceAll(/\s/g, '')
}

const digits = '〇一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

function numberIn(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  let [total, digit] = [0, 0]
  for (const character of numeral.replaceAll(/[零○]/g, '〇').replaceAll('两', '二')) {
    const unit = units[character]
    if (unit === undefined) digit = digits.indexOf(character)
    else [total, digit] = [total + Math.max(1, digit) * unit, 0]
  }
  return total + digit
}
