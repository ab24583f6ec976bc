import { daysIn } from '../days.ts'
import type { Amendment, Days, StatedRepeal } from '../reading.ts'

/** What a 沿革內容 of the law database of Taiwan states: one act an entry, the first makes the text. */
export interface RepublicHistory {
  readonly days: Days
  readonly issuers: readonly string[]
  readonly numbers: readonly string[]
  readonly amendments: readonly Amendment[]
  readonly repeal?: StatedRepeal
  /** The day of the latest act that wrote the whole text. */
  readonly wholeTextOn?: string
}

export function readRepublicHistory(history: string): RepublicHistory | undefined {
  const entries = entriesOf(history)
  const [first, ...later] = entries
  if (first === undefined) return undefined
  const amendments: Amendment[] = []
  let repeal: StatedRepeal | undefined
  let whole = first
  for (const entry of later) {
    if (/廢止|停止適用/.test(entry.act)) repeal = { on: entry.on, sentence: entry.words }
    else amendments.push({ on: entry.on, kind: /修正/.test(entry.act) ? '修正' : '其他', words: entry.words })
    if (/全文/.test(entry.act) && !/廢止/.test(entry.act)) whole = entry
  }
  const approved = /核准|核定|准予備案/.test(first.act) && !/發布|公布|公告/.test(first.act)
  const effectiveOn = effectiveDay(whole)
  return {
    days: {
      ...(approved ? { approvedOn: first.on } : { promulgatedOn: first.on }),
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
    },
    issuers: first.bodies.filter((body) => body !== ''),
    numbers: first.numbers,
    amendments,
    ...(repeal === undefined ? {} : { repeal }),
    wholeTextOn: whole.on,
  }
}

interface Entry {
  readonly on: string
  readonly bodies: readonly string[]
  readonly numbers: readonly string[]
  readonly act: string
  readonly words: string
}

/** Entries are numbered and wrapped at a fixed width; a second date inside one tells of another body's act. */
function entriesOf(history: string): Entry[] {
  return history
    .replace(/\r/g, '')
    .split(/\n?\s*(?<!\d)\d{1,3}\.\s*(?=中華民國)/)
    .map((entry) => entry.replace(/\n\s*/g, '').trim())
    .flatMap((entry) => {
      const [day] = daysIn(entry)
      return day === undefined || day.start > 2 ? [] : [entryOf(entry, day.on, entry.slice(day.end))]
    })
}

/** One body, or several together: 考試院…號令、行政院…號令會同訂定發布. */
function entryOf(words: string, on: string, rest: string): Entry {
  const own = rest.split(/中華民國[一二三四五六七八九十百零]+年[^。]*?日(?=行政院|總統|司法院|考試院)/)[0] ?? rest
  const bodies: string[] = []
  const numbers: string[] = []
  let left = own
  for (let match = numbered.exec(left); match !== null; match = numbered.exec(left)) {
    const { body, code } = bodyAndCode((match[1] ?? '').replace(/[\s、]/g, '').replace(/第$/, ''))
    bodies.push(body)
    numbers.push(`${code}第 ${(match[2] ?? '').replace(/\s/g, '')} 號${match[3] === '函' ? '函' : ''}`)
    left = left.slice(match[0].length)
  }
  if (bodies.length > 0) return { on, bodies, numbers, act: left, words }
  const body =
    /^([^，。；]*?)(?:令|公告|函|會銜|會同)?(?=核准|核定|訂定|制定|修正|公布|發布|增訂|廢止|刪除|備案)/.exec(
      own,
    )?.[1] ?? ''
  const names = body
    .replace(/\s/g, '')
    .replace(/(?:令|公告|函)$/, '')
    .split('、')
    .filter((name) => name !== '')
  return { on, bodies: names, numbers: [], act: own.slice(body.length), words }
}

const numbered = /^[、\s]*([^，。；號]*?字)\s*第?\s*([A-Za-z]?[\d\s]+[A-Za-z]?(?:\s*-\s*\d+)?)\s*號\s*(令|公告|函|咨)?/

/**
 * 行政院環境保護署環署空字 → 行政院環境保護署 and 環署空字. A code begins with a letter of the name of its body,
 * or with its year in brackets.
 */
function bodyAndCode(words: string): { body: string; code: string } {
  const bracket = /^(.*?[院部會署局處府統廳行庫館所校])(（\d+）.*)$/.exec(words)
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) return { body: bracket[1], code: bracket[2] }
  const splits = [...words.matchAll(/[院部會署局處府統廳行庫館所校]/g)]
    .map((match) => match.index + 1)
    .filter((at) => words.length - at >= 3 && words.length - at <= 11)
    .map((at) => ({ body: words.slice(0, at), code: words.slice(at) }))
  const abbreviates = ({ body, code }: { body: string; code: string }) =>
    body.includes(code.charAt(0)) || /^[台臺]/.test(code)
  return splits.filter(abbreviates).at(-1) ?? splits[0] ?? { body: '', code: words }
}

function effectiveDay(entry: Entry): string | undefined {
  const act = entry.act.replace(/\s/g, '')
  const day = daysIn(withYearOf(act, entry.on)).find((found) =>
    /^[）)]?起?(?:施行|生效|實施)/.test(withYearOf(act, entry.on).slice(found.end)),
  )
  if (/自(?:發布|公布|公告|發佈)日(?:起)?(?:施行|生效|實施)/.test(act)) return entry.on
  return day?.on
}

/** 自一百十二年七月一日施行 counts in the same era; 同年九月一日 in the year of the entry. */
function withYearOf(act: string, on: string): string {
  return act
    .replace(/同年(?=[一二三四五六七八九十]+月)/g, `${on.slice(0, 4)}年`)
    .replace(
      /(?<!中華民國)(?<![一二三四五六七八九十百千零〇])(?=[一二三四五六七八九十百零]{1,6}年[一二三四五六七八九十]+月)/g,
      '中華民國',
    )
}
