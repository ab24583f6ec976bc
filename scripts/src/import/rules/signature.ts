import { daysIn, onlyDayIn } from '../days.ts'
import type { Line } from '../lines.ts'
import { isOrganisation, splitNames } from './issuer-names.ts'

/** 落款: the names and the day under a text. */
export interface Signature {
  readonly names: readonly string[]
  readonly on: string
  /** Index of its last line. */
  readonly at: number
}

/**
 * The signature of a document: the first one in its lines. Where the title names the issuers, it is theirs: a text
 * that is forwarded keeps its own signature further down.
 */
export function signatureOf(lines: readonly Line[], issuersInTitle: readonly string[]): Signature | undefined {
  for (let from = 0; ; ) {
    const signature = signatureIn(lines, from)
    if (signature === undefined || issuersInTitle.length === 0 || signature.names.length === 0) return signature
    if (signature.names.some((name) => issuersInTitle.some((issuer) => name.includes(issuer) || issuer.includes(name))))
      return signature
    from = signature.at + 1
  }
}

/** The first signature in the lines: a day alone on its line, under the name of a body or of who signs for it. */
export function signatureIn(lines: readonly Line[], from = 0): Signature | undefined {
  for (let at = from; at < lines.length; at += 1) {
    const { words } = lines[at] as Line
    const sameLine = onOneLine(words)
    if (sameLine !== undefined) return { ...sameLine, at }
    const on = /^[（(]/.test(words) ? undefined : onlyDayIn(words)
    if (on === undefined) continue
    const names = namesAbove(lines, at)
    if (names !== undefined) return { names, on, at }
  }
  return undefined
}

/** 国务院办公厅　2017年1月19日 */
function onOneLine(words: string): { names: string[]; on: string } | undefined {
  if (words.length > 80) return undefined
  const [day, ...more] = daysIn(words)
  if (day === undefined || more.length > 0 || day.start === 0 || day.end !== words.length) return undefined
  const before = words.slice(0, day.start).trim()
  return isOrganisation(before) && /[\s\u3000]$/.test(words.slice(0, day.start))
    ? { names: splitNames(before), on: day.on }
    : undefined
}

function namesAbove(lines: readonly Line[], at: number): string[] | undefined {
  const names: string[] = []
  let person = false
  for (let above = at - 1; above >= Math.max(0, at - 8); above -= 1) {
    const { words } = lines[above] as Line
    if (isOrganisation(words)) names.unshift(...splitNames(words))
    else if (isPerson(words)) person = true
    else break
  }
  return names.length > 0 || person ? names : undefined
}

/** 部长　张三, 国务院总理 李某某, 主　任：王五 */
export function isPerson(words: string): boolean {
  return words.length <= 30 && !/关于|[，。；《]/.test(words) && signatory.test(words)
}

const signatory =
  /^[\u3400-\u9fff]{0,12}(?:部\s*长|主\s*任|总\s*理|主\s*席|省\s*长|市\s*长|州\s*长|县\s*长|区\s*长|局\s*长|署\s*长|行\s*长|院\s*长|检察长|审计长|书\s*记|会\s*长|代\s*理)[\s\u3000：:]*[\u3400-\u9fff](?:[\s\u3000·]*[\u3400-\u9fff]){1,3}$/
