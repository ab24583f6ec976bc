import type { Element } from 'hast'
import { daysIn, firstDayIn, onlyDayIn } from '../days.ts'
import { type Line, withoutQuotations } from '../lines.ts'
import { numberIn } from './document-numbers.ts'
import { isOrganisation } from './issuer-names.ts'
import { isPerson } from './signature.ts'

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

interface State {
  readonly lines: readonly Line[]
  readonly head: Mutable<Head>
  group: { lines: string[]; blocks: Element[]; afterAnnouncement: boolean } | undefined
  at: number
}

/** What a step answers for a line: how many lines it took, that the text begins here, or that the line is not its own. */
type Step = (line: Line, state: State) => number | 'text begins' | undefined

/** Reads down from the top until the text itself begins. */
export function readHead(lines: readonly Line[]): Head {
  const head: Mutable<Head> = { titles: [], numbers: [], historyNotes: [], announcements: [], numberBlocks: [], end: 0 }
  const state: State = { lines, head, group: undefined, at: 0 }
  const limit = Math.min(lines.length, 90)
  while (state.at < limit) {
    const line = lines[state.at] as Line
    let taken: ReturnType<Step>
    for (const step of steps) {
      taken = step(line, state)
      if (taken !== undefined) break
    }
    if (taken === undefined || taken === 'text begins') break
    state.at += taken
  }
  head.end = state.at
  return head
}

/** In this order; the first that knows a line takes it. */
const steps: readonly Step[] = [
  takeBlank,
  takeNote,
  takeNumber,
  takeContents,
  takeAnnouncement,
  takeDay,
  takePerson,
  takeAddressees,
  takeAttachmentMark,
  takeFirstHeading,
  stopAtText,
  takeNews,
  takeTitle,
]

function takeBlank({ words, block }: Line): ReturnType<Step> {
  if (words !== '') return undefined
  return block.tagName === 'hr' || block.tagName === 'figure' ? 1 : 'text begins'
}

function takeNote(_: Line, state: State): ReturnType<Step> {
  const note = noteAt(state.lines, state.at)
  if (note === undefined) return undefined
  state.head.historyNotes.push({ words: note.words, blocks: note.blocks })
  const trailing = note.rest === '' ? undefined : numberIn(note.rest)
  if (trailing !== undefined) state.head.numbers.push(trailing)
  state.group = undefined
  return note.end - state.at
}

/** A number; 第33号 alone belongs to the heading of the order above it, and a day may stand beside it. */
function takeNumber({ words, block }: Line, state: State): ReturnType<Step> {
  const number = numberIn(words)
  if (number === undefined) return undefined
  const banner = /^[（(]?第/.test(number) ? state.group?.lines.at(-1) : undefined
  if (banner !== undefined && /(?:令|公告)$/.test(banner))
    state.head.numbers.push((banner + number).replace(/[\s\u3000]/g, ''))
  else {
    state.head.numbers.push(number)
    state.head.numberBlocks.push(block)
    const day = firstDayIn(words)
    if (day !== undefined) state.head.dayUnderTitle ??= day
  }
  state.group = undefined
  return 1
}

function takeContents({ words }: Line, state: State): ReturnType<Step> {
  if (!isContentsHeading(words)) return undefined
  state.group = undefined
  return afterContents(state.lines, state.at) - state.at
}

function takeAnnouncement({ words }: Line, state: State): ReturnType<Step> {
  if (!isAnnouncement(words)) return undefined
  state.head.announcements.push(words)
  state.group = undefined
  return 1
}

/** A day in brackets dates the document; one without belongs to the signature of an announcement. */
function takeDay({ words, block }: Line, state: State): ReturnType<Step> {
  const day = onlyDayIn(words)
  if (day === undefined) return undefined
  if (/^[（(]/.test(words)) {
    state.head.dayUnderTitle ??= day
    state.head.numberBlocks.push(block)
    return 1
  }
  state.group = undefined
  return state.head.announcements.length === 0 && state.at > 6 ? 'text begins' : 1
}

/** 市长　李某某, under an announcement. */
function takePerson({ words }: Line, state: State): ReturnType<Step> {
  if (!isPerson(words)) return undefined
  state.group = undefined
  return 1
}

function takeAddressees({ words }: Line, { head }: State): ReturnType<Step> {
  if (!isAddressee(words) || head.titles.length === 0) return undefined
  head.addressees = words.replace(/[：:]$/, '')
  return 'text begins'
}

/** 附件2 above a title says where the file was, not what it is. */
function takeAttachmentMark({ words, block }: Line, { head }: State): ReturnType<Step> {
  if (!/^附\s*(?:件|表|录)?\s*[\d一二三四五六七八九十]*\s*[：:]?$/.test(words)) return undefined
  head.numberBlocks.push(block)
  return 1
}

/** The first heading of a file is its title, even if the file is one part of a code. */
function takeFirstHeading({ words, block }: Line, state: State): ReturnType<Step> {
  if (state.head.titles.length > 0 || block.tagName !== 'h1') return undefined
  state.group = undefined
  state.head.titles.push({ lines: [words], blocks: [block], afterAnnouncement: false })
  return 1
}

function stopAtText(line: Line): ReturnType<Step> {
  return isBodyLine(line) ? 'text begins' : undefined
}

function takeNews({ words }: Line, state: State): ReturnType<Step> {
  if (!isNewsOpening(words)) return undefined
  state.head.announcements.push(words)
  state.group = undefined
  return 1
}

function takeTitle({ words, block }: Line, state: State): ReturnType<Step> {
  if (state.group === undefined || block.tagName === 'h1') {
    state.group = { lines: [], blocks: [], afterAnnouncement: state.head.announcements.length > 0 }
    state.head.titles.push(state.group)
  }
  state.group.lines.push(words)
  state.group.blocks.push(block)
  return 1
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
    const isEntry =
      entry === ''
        ? false
        : entry.length < 50 && daysIn(entry).length === 0 && !/[。；]$/.test(entry) && !/^第[^条]{1,8}条/.test(entry)
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
  if (/^第\s*[一二三四五六七八九十百千零〇\d]+\s*[编編章節节条條]/.test(words)) return true
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
