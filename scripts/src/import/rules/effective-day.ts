import { daysIn } from '../days.ts'
import { type Line, withoutQuotations } from '../lines.ts'
import type { Days } from '../reading.ts'

const self =
  '(?:本|此)(?:法典|法|条例|條例|规定|規定|办法|辦法|细则|細則|规则|規則|规程|决定|決定|决议|解释|解釋|意见|通知|公告|通告|方案|标准|標準|准则|準則|纲要|补充规定|修正案|批复|制度|指引|规范|程序|暂行规定|暂行办法|实施细则|实施办法|令|章程|措施|要點|裁量标准|编制表|[\\u3400-\\u9fff]{0,8})'
const begin = '(?:零时)?起?(?:正式|试|开始)?(?:施行|实施|執行|执行|生效|實施|试行)'

/**
 * 施行日期 as the text itself states it in its last article; the last statement about itself counts, amendments quoted
 * in the text do not. 自公布之日起 refers to the day that `known` has.
 */
export function effectiveDayIn(lines: readonly Line[], known: Days): string | undefined {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const words = withoutQuotations((lines[at] as Line).words).replace(/[\s\u3000]+/g, '')
    const stated = statedIn(words, known)
    if (stated !== undefined) return stated === 'unknown' ? undefined : stated
  }
  return undefined
}

/** 自…起施行 in a sentence that promulgates the text. */
export function effectiveDayInAnnouncement(words: string, known: Days): string | undefined {
  const plain = withoutQuotations(words).replace(/[\s\u3000]+/g, '')
  const day = daysIn(plain).find(
    (found) => new RegExp(`^${begin}`).test(plain.slice(found.end)) && /[自从於于]$/.test(plain.slice(0, found.start)),
  )
  return day?.on ?? byReference(plain, known)
}

function statedIn(words: string, known: Days): string | undefined | 'unknown' {
  const subject = new RegExp(`(?:^|[。；，、：）)条條　])(?:第[^条條]{1,8}[条條])?${self}(?:，)?(?:[自从於于由]|在)`)
  if (!subject.test(words)) return undefined
  const from = words.search(subject)
  const rest = words.slice(from)
  for (const day of daysIn(rest))
    if (
      new RegExp(`^${begin}`).test(rest.slice(day.end)) &&
      /[自从於于由在]$/.test(rest.slice(0, day.start)) &&
      day.start < 40
    )
      return day.on
  const referred = byReference(rest, known)
  if (referred !== undefined) return referred
  return new RegExp(`(?:公布|发布|颁布|發布|印发|通过|批准|下发|发文|公告)(?:之)?日(?:起|后)?${begin}`).test(rest)
    ? 'unknown'
    : undefined
}

/** 自公布之日起施行: the day is the one that is known under this name. */
function byReference(words: string, known: Days): string | undefined {
  const reference =
    /自?(公布|发布|颁布|發布|印发|下发|发文|通过|批准|公告)(?:之)?日(?:起|后)?(?:正式|开始)?(?:施行|实施|执行|生效|試行|试行)/.exec(
      words,
    )?.[1]
  if (reference === undefined) return undefined
  if (/通过/.test(reference)) return known.adoptedOn
  if (/批准/.test(reference)) return known.approvedOn
  if (/印发|下发|发文/.test(reference)) return known.distributedOn
  return known.promulgatedOn
}
