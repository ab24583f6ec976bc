import type { Element, Root } from 'hast'
import { bodyHtml } from './body.ts'
import { compactDay, firstDayIn, publicationTime } from './days.ts'
import { type Line, linesOf } from './lines.ts'
import type { Amendment, Days, Finding, Publication, Reading } from './reading.ts'
import { effectiveDayIn, effectiveDayInAnnouncement } from './rules/effective-day.ts'
import { fitOf, hasArticles } from './rules/fits.ts'
import { type Head, readHead } from './rules/head.ts'
import { eventsIn, type HistoryEvent } from './rules/history-note.ts'
import { isOrganisation, issuersInTitle, splitNames } from './rules/issuer-names.ts'
import { issuersOf } from './rules/issuers.ts'
import { documentKindOf, instrumentFormOf } from './rules/kinds.ts'
import { levelOf } from './rules/level-of-force.ts'
import { promulgationIn } from './rules/promulgation.ts'
import { repealsIn } from './rules/repeals.ts'
import { type RepublicHistory, readRepublicHistory } from './rules/republic-history.ts'
import { signatureOf } from './rules/signature.ts'
import { standardTitle } from './rules/standard-title.ts'
import { statedRepealOf } from './rules/stated-repeal.ts'
import { titleOf } from './rules/title.ts'
import type { Fields, Source } from './source.ts'
import { findTraps } from './traps/find-traps.ts'
import { mend } from './traps/mend.ts'
import { elementsIn, isElement, lineOf } from './tree.ts'

/** The rules in their order: mend the text, read its head, its foot and its history, then judge what it is. */
export function readSource(raw: Source, { isPdf }: { isPdf: boolean }): Reading {
  const { source, language, findings: mended, isReprint } = mend(raw)
  const { fields } = source
  const lines = linesOf(source.tree)
  const head = readHead(lines)
  const title = titleOf(head, fields.title, { isPdf })
  const republic = fields.history === undefined ? undefined : readRepublicHistory(fields.history)
  const events = head.historyNotes.flatMap(({ words }) => eventsIn(words))
  const signature = signatureOf(lines, issuersInTitle(title?.words ?? ''))
  const days = daysOf({ fields, head, events, lines, republic, signedOn: signature?.on })
  const standard = standardTitle(lines)
  const words = standard ?? title?.words
  const numbers = numbersOf({ fields, head, events, titleNumber: title?.number, republic })
  const issuers =
    republic?.issuers ??
    issuersOf({
      title: words ?? '',
      fields: fields.issuers,
      events,
      announcements: head.announcements,
      signed: signature?.names ?? [],
      banners: [
        ...(head.letterhead === undefined ? [] : [head.letterhead]),
        ...head.titles
          .flatMap((group) => group.lines)
          .filter((line) => /(?:令|公告)$/.test(line) || isOrganisation(line)),
      ],
      numbers,
      author: fields.author,
    })
  const fit = fitOf({
    title: words ?? '',
    lines,
    paragraphs: paragraphsOf(source.tree),
    issuers,
    hasNumber: numbers.length > 0,
    declaredLegal: republic !== undefined || /法规|法律|规章|命令|憲法|法律/.test(fields.level ?? ''),
    isPdf,
  })
  const statedRepeal =
    republic?.repeal ??
    statedRepealOf({
      declaredTitle: fields.title ?? head.titles[0]?.lines.join('') ?? '',
      validity: fields.validity,
      events,
      head: lines.slice(0, 12),
      tail: lines.slice(-4),
    })
  const historyNote = fields.history ?? (head.historyNotes.map((note) => note.words).join('\n') || undefined)
  const publication = { ...publicationOf(fields), ...(isReprint ? { isReprint } : {}) }
  const kind = documentKindOf(words ?? '')
  const form = instrumentFormOf(words ?? '')
  const reading = {
    ...(words === undefined ? {} : { title: words }),
    documentNumbers: numbers,
    ...(fields.indexNumber === undefined ? {} : { indexNumber: fields.indexNumber }),
    issuers,
    days,
    amendments: republic?.amendments ?? amendmentsOf(events),
    ...(statedRepeal === undefined ? {} : { statedRepeal }),
    repeals: repealsIn(lines),
    ...(historyNote === undefined ? {} : { historyNote }),
    ...(head.addressees === undefined ? {} : { addressees: head.addressees }),
    levelOfForce: levelOf({
      title: words ?? '',
      issuers,
      numbers,
      declared: fields.level,
      otherJurisdiction: republic !== undefined,
      approvedByStateCouncil: events.some(
        (event) => event.acts.includes('approvedOn') && /国务院批准/.test(event.words),
      ),
      promulgated: days.promulgatedOn !== undefined || days.adoptedOn !== undefined,
      hasArticles: hasArticles(lines),
    }),
    ...(kind === undefined ? {} : { documentKind: kind }),
    ...(form === undefined ? {} : { instrumentForm: form }),
    ...disclosureNoteIn(lines),
    topics: fields.topic === undefined ? [] : splitNames(fields.topic.replace(/[\\＞>/]/g, '、')),
    body: bodyHtml(source.tree, blocksApart(head, title?.blocks ?? [])),
    attachments: source.attachments,
    pictures: source.pictures,
    language,
    publication,
    fits: fit.fits,
  } satisfies Omit<Reading, 'findings'>
  const findings: Finding[] = [
    ...source.findings,
    ...mended,
    ...findTraps({ reading, lines, fields, fitReason: fit.reason }),
  ]
  return { ...reading, findings }
}

interface DayEvidence {
  readonly fields: Fields
  readonly head: Head
  readonly events: readonly HistoryEvent[]
  readonly lines: readonly Line[]
  readonly republic: RepublicHistory | undefined
  readonly signedOn: string | undefined
}

function daysOf({ fields, head, events, lines, republic, signedOn }: DayEvidence): Days {
  if (republic !== undefined) {
    const effectiveOn =
      republic.days.effectiveOn ?? effectiveDayIn(lines, { promulgatedOn: republic.wholeTextOn ?? '' })
    return defined({ ...republic.days, effectiveOn })
  }
  const on = (act: HistoryEvent['acts'][number]) => events.find(({ acts }) => acts.includes(act))?.on
  const announced = head.announcements.flatMap((words) => eventsIn(words))
  const announcedOn = (act: HistoryEvent['acts'][number]) => announced.find(({ acts }) => acts.includes(act))?.on
  const signed = dayField(fields.signedOn) ?? head.dayUnderTitle ?? signedOn
  const known: Days = defined({
    adoptedOn: dayField(fields.adoptedOn) ?? on('adoptedOn') ?? announcedOn('adoptedOn'),
    approvedOn: dayField(fields.approvedOn) ?? on('approvedOn') ?? announcedOn('approvedOn'),
    signedOn: signed,
    promulgatedOn: dayField(fields.promulgatedOn) ?? on('promulgatedOn') ?? promulgationDay(head, signed),
    distributedOn: on('distributedOn') ?? distributionDay(lines),
  })
  const effectiveOn =
    dayField(fields.effectiveOn) ??
    effectiveDayIn(lines, known) ??
    on('effectiveOn') ??
    head.announcements.map((words) => effectiveDayInAnnouncement(words, known)).find((day) => day !== undefined)
  return defined({ ...known, effectiveOn })
}

/** Under 现予公布 the day of the signature is the day of promulgation. */
function promulgationDay(head: Head, signedOn: string | undefined): string | undefined {
  return head.announcements.some(
    (words) => /(?:公布|发布|颁布|公告)/.test(words) && !/^新华社/.test(words) && !/^《/.test(words.slice(0, 0)),
  )
    ? signedOn
    : undefined
}

/** 国务院办公厅秘书局　2018年11月8日印发 */
function distributionDay(lines: readonly Line[]): string | undefined {
  const line = lines.slice(-12).find(({ words }) => words.length < 60 && /日\s*印发$/.test(words))
  return line === undefined ? undefined : firstDayIn(line.words)
}

function amendmentsOf(events: readonly HistoryEvent[]): Amendment[] {
  return events.flatMap(({ on, acts, words }) => {
    const kind = acts.find((act) => act === '修正' || act === '修订' || act === '修改')
    return kind === undefined ? [] : [{ on, kind: kind as Amendment['kind'], words }]
  })
}

function numbersOf(evidence: {
  fields: Fields
  head: Head
  events: readonly HistoryEvent[]
  titleNumber: string | undefined
  republic: RepublicHistory | undefined
}): string[] {
  const { fields, head, events, titleNumber, republic } = evidence
  if (republic !== undefined) return [...republic.numbers]
  const promulgated = events
    .filter(({ acts }) => acts.includes('promulgatedOn') || acts.includes('distributedOn'))
    .slice(0, 1)
    .flatMap(({ words }) => promulgationIn(words).numbers)
  const all = [fields.documentNumber, titleNumber, ...head.numbers.filter(isWhole), ...promulgated].filter(
    (number) => number !== undefined,
  )
  return [...new Set(all.map((number) => number.replace(/[\s\u3000]/g, '')))]
}

/** 第701号 alone is the second half of an order's number, joined below with the name of the order. */
function isWhole(number: string): boolean {
  return !/^[（(]?第?[\d〇一二三四五六七八九十百]+号[）)]?$/.test(number)
}

function publicationOf(fields: Fields): Publication {
  const instant = fields.publishedAt === undefined ? undefined : publicationTime(fields.publishedAt)
  return {
    ...(instant === undefined ? {} : { originalPublishedAt: instant }),
    ...(fields.source === undefined ? {} : { source: fields.source }),
    ...(fields.address === undefined || !/^https?:/.test(fields.address) ? {} : { originalUrl: fields.address }),
  }
}

function disclosureNoteIn(lines: readonly Line[]): { disclosureNote?: string } {
  const note = lines.find(({ words }) => /^[（(](?:此件|本文|此文)[^）)]{2,20}[）)]$/.test(words))?.words
  return note === undefined ? {} : { disclosureNote: note.slice(1, -1) }
}

function blocksApart(head: Head, title: readonly Element[]): ReadonlySet<Element> {
  return new Set([...title, ...head.numberBlocks, ...head.historyNotes.flatMap((note) => note.blocks)])
}

/** Words of every block; the items of a list apart. */
function paragraphsOf(tree: Root): string[] {
  return tree.children.flatMap((block) =>
    isElement(block, 'ul', 'ol')
      ? [...elementsIn(block)].filter((inner) => inner.tagName === 'li').map(lineOf)
      : [lineOf(block)],
  )
}

function dayField(words: string | undefined): string | undefined {
  return words === undefined ? undefined : compactDay(words)
}

function defined(days: { readonly [name in keyof Days]: string | undefined }): Days {
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined && day !== '')) as Days
}
