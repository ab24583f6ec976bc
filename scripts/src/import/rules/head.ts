import type { Element } from 'hast'
import { daysIn, onlyDayIn } from '../days.ts'
import { type Line, withoutQuotations } from '../lines.ts'
import { numberIn } from './document-numbers.ts'
import { isOrganisation } from './issuer-names.ts'

/** What stands above the text itself: each line with what it is. */
export interface Head {
  /** Groups of lines that could be a title, each group printed together. */
  readonly titles: readonly TitleGroup[]
  readonly numbers: readonly string[]
  readonly historyNotes: readonly { readonly words: string; readonly blocks: readonly Element[] }[]
  /** Sentences that promulgate the text below them: 《…》已经…通过，现予公布，自…起施行。 */
  readonly announcements: readonly string[]
  readonly addressees?: string
  /** A day alone in brackets under the title. */
  readonly dayUnderTitle?: string
  /** The lines of number, title and history: what is shown apart from the body. */
  readonly numberBlocks: readonly Element[]
  /** Where the body begins in the lines. */
  readonly end: number
}

export interface TitleGroup {
  readonly lines: readonly string[]
  readonly blocks: readonly Element[]
  readonly afterAnnouncement: boolean
}

type Mutable<T> = { -readonly [name in keyof T]: T[name] extends readonly (infer Item)[] ? Item[] : T[name] }

/** Reads down from the top until the text itself begins. */
export function readHead(lines: readonly Line[]): Head {
  const head: Mutable<Head> = { titles: [], numbers: [], historyNotes: [], announcements: [], numberBlocks: [], end: 0 }
  let group: { lines: string[]; blocks: Element[]; afterAnnouncement: boolean } | undefined
  let at = 0
  const limit = Math.min(lines.length, 90)
  while (at < limit) {
    const line = lines[at] as Line
    const words = line.words
    const note = noteAt(lines, at)
    const number = numberIn(words)
    if (words === '') {
      if (line.block.tagName !== 'hr' && line.block.tagName !== 'figure') break
    } else if (note !== undefined) {
      head.historyNotes.push({ words: note.words, blocks: note.blocks })
      const trailing = note.rest === '' ? undefined : numberIn(note.rest)
      if (trailing !== undefined) head.numbers.push(trailing)
      group = undefined
      at = note.end
      continue
    } else if (number !== undefined) {
      const banner = /^[（(]?第/.test(number) ? group?.lines.at(-1) : undefined
      if (banner !== undefined && /(?:令|公告)$/.test(banner))
        head.numbers.push((banner + number).replace(/[\s\u3000]/g, ''))
      else {
        head.numbers.push(number)
        head.numberBlocks.push(line.block)
      }
      group = undefined
    } else if (isContentsHeading(words)) {
      at = afterContents(lines, at)
      group = undefined
      continue
    } else if (isAnnouncement(words)) {
      head.announcements.push(words)
      group = undefined
    } else if (/^[（(]/.test(words) && onlyDayIn(words) !== undefined) {
      head.dayUnderTitle ??= onlyDayIn(words) as string
      head.numberBlocks.push(line.block)
    } else if (onlyDayIn(words) !== undefined) {
      if (head.announcements.length === 0 && at > 6) break
      group = undefined
    } else if (isAddressee(words) && head.titles.length > 0) {
      head.addressees = words.replace(/[：:]$/, '')
      break
    } else if (isBodyLine(line)) break
    else if (isNewsOpening(words)) {
      head.announcements.push(words)
      group = undefined
    } else {
      if (group === undefined || line.block.tagName === 'h1' || group.blocks.at(-1)?.tagName === 'h1') {
        group = { lines: [], blocks: [], afterAnnouncement: head.announcements.length > 0 }
        head.titles.push(group)
      }
      group.lines.push(words)
      group.blocks.push(line.block)
    }
    at += 1
  }
  head.end = at
  return head
}

const verbs = /通过|批准|核准|公布|发布|颁布|施行|实施|生效|修正|修订|修改|废止|失效|印发|颁发|發布|制定|訂定/

/** A history note: in brackets over one or several lines, or a line that begins with its day. */
function noteAt(
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
    return stated ? throughQuotation(lines, at) : undefined
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

function isAnnouncement(words: string): boolean {
  const plain = withoutQuotations(words)
  return (
    /(?:现予|予以|现将?|兹予?)(?:以)?(?:公布|发布|颁布|公告)/.test(plain) && words.length > 15 && !isAddressee(words)
  )
}

/** 新华社北京12月7日电 近日，中共中央印发了《…》: the agency's words, then 全文如下。 */
function isNewsOpening(words: string): boolean {
  return /^(?:新华社|据新华社|中新社)/.test(words) || /^《[^》]+》(?:全文|主要内容)如下/.test(words)
}

export function isContentsHeading(words: string): boolean {
  return /^目\s*[录錄次]$/.test(words)
}

/** The first line after a table of contents: its entries name parts and are no sentences. */
export function afterContents(lines: readonly Line[], at: number): number {
  const seen = new Set<string>()
  let end = at + 1
  while (end < lines.length) {
    const entry = (lines[end] as Line).words.replace(/[.．…·\s]*\d*$/, '').replace(/\s/g, '')
    const isEntry = entry === '' ? false : entry.length < 50 && !/[。；]$/.test(entry) && !/^第[^条]{1,8}条/.test(entry)
    if (!isEntry || seen.has(entry)) break
    seen.add(entry)
    end += 1
  }
  return end
}

function isAddressee(words: string): boolean {
  if (!/[：:]$/.test(words) || /[。；]|如下[：:]$|^第.{1,6}条/.test(words)) return false
  return /省|市|区|县|部|委|局|厅|院|署|办|政府|单位|机构|公司|企业|学校|大学|军区|代表|委员|同志/.test(words)
}

/** The text itself: an article, a part, a numbered heading, or prose. */
function isBodyLine(line: Line): boolean {
  const { words } = line
  if (/^第\s*[一二三四五六七八九十百零〇\d]+\s*[编編章節节条條]/.test(words)) return true
  if (
    /^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[）)]|^序\s*言$|^前\s*言$|^总\s*则$|^引\s*言$/.test(words)
  )
    return true
  if (line.heading && line.block.tagName !== 'h1') return true
  if (isNewsOpening(words)) return false
  if (isOrganisation(words)) return false
  return (
    words.length > 90 ||
    /[。；!！?？”：:]$/.test(words) ||
    (words.length > 40 && /[，,]/.test(withoutQuotations(words)))
  )
}
