import { withoutQuotations } from '../lines.ts'
import type { HistoryEvent } from './history-note.ts'
import { issuerName, issuersInTitle, splitNames } from './issuer-names.ts'
import { promulgationIn } from './promulgation.ts'

export interface IssuerEvidence {
  readonly title: string
  readonly fields?: string | undefined
  readonly events: readonly HistoryEvent[]
  readonly announcements: readonly string[]
  readonly signed: readonly string[]
  readonly banners: readonly string[]
  /** Numbers of orders: 农业部令2016年第6号 names its body. */
  readonly numbers: readonly string[]
  readonly author?: string | undefined
}

/** 发文机关, from the strongest evidence that there is; nothing is put together from two kinds of evidence. */
export function issuersOf(evidence: IssuerEvidence): string[] {
  for (const read of [
    fromFields,
    fromTitle,
    fromAdoption,
    fromPromulgation,
    fromAnnouncement,
    fromNumber,
    fromSignature,
    fromBanner,
    fromAuthor,
  ]) {
    const names = read(evidence)
    if (names.length > 0) return [...new Set(names)]
  }
  return []
}

function fromFields({ fields }: IssuerEvidence): string[] {
  return fields === undefined ? [] : splitNames(fields)
}

function fromTitle({ title }: IssuerEvidence): string[] {
  return issuersInTitle(title)
}

/** A congress, its standing committee, a court or a party organ that adopted the text. */
function fromAdoption({ events, title, announcements }: IssuerEvidence): string[] {
  const adopted = adopters(events, title, announcements)
  return (adopted.length > 0 ? adopted : revisers(events, title)).filter((name) =>
    /人民代表大会|最高人民|常务委员会|中央委员会|监察委员会/.test(name),
  )
}

/** The body whose order, announcement or letter promulgated the text. */
function fromPromulgation({ events, title, announcements }: IssuerEvidence): string[] {
  const event = events.find(({ acts }) => acts.includes('promulgatedOn') || acts.includes('distributedOn'))
  const names = event === undefined ? [] : promulgators(event.words, title)
  return names.length > 0 ? names : adopters(events, title, announcements)
}

/** Where no adoption is stated, the body that revised the whole text made it. */
function revisers(events: readonly HistoryEvent[], title: string): string[] {
  const revision = events.find(({ acts }) => acts.includes('修订'))
  const body = /日\s*(?:经|由)?([^日，。；]*?会议)/.exec(withoutQuotations(revision?.words ?? ''))?.[1]
  return body === undefined ? [] : nameList([body], title)
}

function adopters(events: readonly HistoryEvent[], title: string, announcements: readonly string[]): string[] {
  const first = events.findIndex(({ acts }) => acts.includes('adoptedOn'))
  const sources = first === -1 ? announcements : [events[first]?.words ?? '', jointWith(events, first)]
  return sources.flatMap((words) => (words === '' ? [] : bodiesBeforeVerb(words, title)))
}

/** 最高人民法院…会议、某日最高人民检察院…会议通过: the second body stands in the next event. */
function jointWith(events: readonly HistoryEvent[], first: number): string {
  const words = events[first]?.words ?? ''
  return /[、和及]\s*$/.test(words.trim()) ? (events[first + 1]?.words ?? '') : ''
}

function bodiesBeforeVerb(words: string, title: string): string[] {
  const plain = withoutQuotations(words)
  const match =
    /(?:日|由|经|于)(?:经|由)?([^日]*?(?:会议?|会)[^，。；日]{0,6}?)(?:审议)?(?:讨论)?(?:通过|决定)/.exec(plain) ??
    /[日]\s*[，,]?\s*(?:经|由)?([^日，。；]*?)(?:审议)?(?:通过|、\s*$)/.exec(plain)
  if (match?.[1] === undefined) {
    const meeting = /日\s*(?:经|由)?([^日，。；]*?会议)、/.exec(plain)?.[1]
    return meeting === undefined ? [] : nameList([meeting], title)
  }
  return nameList([match[1]], title)
}

function promulgators(words: string, title: string): string[] {
  const { bodies } = promulgationIn(words)
  if (bodies.length > 0) return nameList(bodies, title)
  const plain = withoutQuotations(words)
    .replace(/^.*?日\s*[，,]?/, '')
    .replace(/[，。；].*$/, '')
  const body = /^(.*?)(?:令|公告|公布|发布|颁布|印发|颁发)/.exec(plain)?.[1]
  return body === undefined ? [] : nameList(splitNames(body), title)
}

/** 近日，中共中央办公厅、国务院办公厅印发了《…》 */
function fromAnnouncement({ announcements, title }: IssuerEvidence): string[] {
  for (const words of announcements) {
    const body = /(?:近日|日前|电)[，,\s]*([^，。]*?)(?:联合)?(?:印发|发布|公布|转发)了?《/.exec(words)?.[1]
    if (body === undefined) continue
    const names = nameList(splitNames(body.replace(/^.*?[，,]/, '')), title)
    if (names.length > 0) return names
  }
  return []
}

function fromNumber({ numbers, title }: IssuerEvidence): string[] {
  return nameList(
    numbers.flatMap((number) => promulgationIn(number).bodies),
    title,
  )
}

function fromSignature({ signed, title }: IssuerEvidence): string[] {
  return nameList(signed, title)
}

function fromBanner({ banners, title }: IssuerEvidence): string[] {
  for (const banner of banners) {
    const names = nameList(splitNames(banner.replace(/(?:令|公告)$/, '')), title)
    if (names.length > 0) return names
  }
  return []
}

function fromAuthor({ author, title }: IssuerEvidence): string[] {
  return author === undefined ? [] : nameList(splitNames(author.replace(/^原/, '')), title)
}

function nameList(words: readonly string[], title: string): string[] {
  return words.map((name) => issuerName(name, title)).filter((name) => name !== undefined)
}
