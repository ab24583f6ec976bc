import type { Element } from 'hast'
import { daysIn, onlyDayIn } from '../days.ts'
import { type Line, withoutQuotations } from '../lines.ts'

const verbs =
  /通过|批准|核准|公布|发布|颁布|施行|实施|生效|修正|修订|修改|废止|失效|印发|颁发|發布|制定|訂定|公告(?:第[^号]{1,8}号)?$/

/** A history note: in brackets over one or several lines, or a line that begins with its day. */
export function noteAt(
  lines: readonly Line[],
  at: number,
): { words: string; blocks: Element[]; end: number; rest: string } | undefined {
  const first = lines[at] as Line
  if (!/^[（(]/.test(first.words)) {
    const plain = withoutQuotations(first.words)
    const [day] = daysIn(first.words.slice(0, 40))
    const stated =
      day !== undefined &&
      day.start <= 3 &&
      first.words.length < 400 &&
      verbs.test(plain.slice(4)) &&
      !/[。：:]$/.test(plain)
    return stated ? throughQuotation(lines, at) : brokenNote(lines, at)
  }
  let words = ''
  const blocks: Element[] = []
  for (let end = at; end < Math.min(lines.length, at + 60); end += 1) {
    const line = lines[end] as Line
    if (/^第[一二三四五六七八九十\d]+[章条]/.test(line.words)) break
    words += line.words
    blocks.push(line.block)
    const close = closingBracket(words)
    if (close === undefined) continue
    const note = words.slice(0, close + 1)
    const states = daysIn(note).length > 0 && verbs.test(withoutQuotations(note)) && onlyDayIn(note) === undefined
    return states ? { words: note, blocks, end: end + 1, rest: words.slice(close + 1).trim() } : undefined
  }
  // A note that never closes still is one, if its first line says so.
  const open = daysIn(first.words).length > 0 && verbs.test(withoutQuotations(first.words))
  return open ? { words: first.words, blocks: [first.block], end: at + 1, rest: '' } : undefined
}

/** 某年某月某日 最高人民法院审判委员会 / 第1815次会议通过…: a note broken over two lines. */
function brokenNote(lines: readonly Line[], at: number): ReturnType<typeof noteAt> {
  const [first, next] = [lines[at] as Line, lines[at + 1]]
  const [day] = daysIn(first.words.slice(0, 40))
  if (day?.start !== 0 || day.end === first.words.length || next === undefined) return undefined
  const goesOn = /^第[^。]{1,12}会议[^。]{0,12}(?:通过|批准)/.test(next.words)
  return goesOn
    ? { words: first.words + next.words, blocks: [first.block, next.block], end: at + 2, rest: '' }
    : undefined
}

/** A note whose 《 is not closed on its line goes on until it is. */
function throughQuotation(
  lines: readonly Line[],
  at: number,
): { words: string; blocks: Element[]; end: number; rest: string } {
  const open = (words: string) => (words.match(/[《〈]/g)?.length ?? 0) - (words.match(/[》〉]/g)?.length ?? 0)
  const blocks: Element[] = []
  let words = ''
  let end = at
  do {
    const line = lines[end] as Line
    words += line.words
    blocks.push(line.block)
    end += 1
  } while (open(words) > 0 && end < Math.min(lines.length, at + 6))
  return open(words) > 0
    ? { words: (lines[at] as Line).words, blocks: blocks.slice(0, 1), end: at + 1, rest: '' }
    : { words, blocks, end, rest: '' }
}

function closingBracket(words: string): number | undefined {
  let depth = 0
  for (let at = 0; at < words.length; at += 1) {
    if ('（('.includes(words.charAt(at))) depth += 1
    if ('）)'.includes(words.charAt(at)) && --depth === 0) return at
  }
  return undefined
}
