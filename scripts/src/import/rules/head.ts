import type { Element } from 'hast'
import { firstDayIn, onlyDayIn } from '../days.ts'
import { type Line, withoutQuotations } from '../lines.ts'
import { afterContents, isContentsHeading } from './contents.ts'
import { numbersIn } from './document-numbers.ts'
import { isOrganisation } from './issuer-names.ts'
import { noteAt } from './note-lines.ts'
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
  /** 国务院办公厅文件: the name printed in red over the number. */
  readonly letterhead?: string
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
  takeLetterhead,
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
  if (note.rest !== '') state.head.numbers.push(...numbersIn(note.rest))
  state.group = undefined
  return note.end - state.at
}

function takeLetterhead({ words, block }: Line, { head }: State): ReturnType<Step> {
  const name = /^(.{2,40})文\s*件$/.exec(words)?.[1]
  if (name === undefined || !isOrganisation(name) || head.titles.length > 0) return undefined
  head.letterhead = name
  head.numberBlocks.push(block)
  return 1
}

/** Numbers; 第33号 alone belongs to the heading of the order above it, and a day may stand beside it. */
function takeNumber({ words, block }: Line, state: State): ReturnType<Step> {
  const numbers = numbersIn(words)
  const [number] = numbers
  if (number === undefined) return undefined
  const banner = isSerial(number) ? bannerOf(state.group?.lines ?? []) : undefined
  if (banner !== undefined) state.head.numbers.push((banner + number).replace(/[\s\u3000]/g, ''))
  else {
    state.head.numbers.push(...numbers)
    state.head.numberBlocks.push(block)
    const day = firstDayIn(words)
    if (day !== undefined) state.head.dayUnderTitle ??= day
  }
  state.group = undefined
  return 1
}

/** 第33号, 2019年第12号, 〔十三届〕第二十五号: nothing without the name of the order before it. */
function isSerial(number: string): boolean {
  return /^(?:[〔[（(]?(?:(?:19|20)\d{2}年?|[^〕\])）]{1,6}届)[〕\]）)]?)?[（(]?第/.test(number)
}

/** The heading of an order or announcement that ends the lines: 某部令, or the names of several bodies and 令 alone. */
function bannerOf(lines: readonly string[]): string | undefined {
  const last = lines.at(-1)?.replace(/[\s\u3000]/g, '') ?? ''
  if (/^(?:令|公告)$/.test(last)) {
    const names = lines.slice(0, -1)
    return names.length > 0 && names.every((name) => isOrganisation(name)) ? names.join('') + last : undefined
  }
  if (!/(?:令|公告)$/.test(last)) return undefined
  const names = lines.slice(0, -1)
  return names.every((name) => isOrganisation(name)) ? names.join('') + last : last
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
