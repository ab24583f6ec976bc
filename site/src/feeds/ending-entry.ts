import type { Library } from '@gongkai/content-model/library'
import { recordPath, referenceOf } from '@gongkai/content-model/paths'
import type { RecordOf } from '@gongkai/content-model/types/index'
import type { Validity, ValidityState } from '@gongkai/content-model/validity'
import { type CalendarDay, inChinese } from '@gongkai/content-model/values/calendar-day'
import { validityState } from '@gongkai/content-model/vocabularies/validity-state'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import { addressOf } from '../describe/address.ts'
import { bracketedTitle } from '../describe/bracketed-title.ts'
import { instantIn } from '../describe/zoned-time.ts'
import type { FeedEntry } from './feed-entry.ts'
import { feedId } from './feed-id.ts'
import type { FeedSource } from './feed-source.ts'
import { latest } from './latest.ts'
import { recordEntry, sourceInstant } from './record-entry.ts'
import { words } from './xml.ts'

const endings: readonly ValidityState[] = ['repealed', 'lapsed', 'annulled']

/**
 * 废止, 失效, 撤销: says that a document ended, once it has. It stands at the instant at which that was so and known here.
 * `undefined` for a document in force, and for one that had ended when it was published here: its own entry says so.
 */
export function endingEntry(document: RecordOf<'normative-document'>, source: FeedSource): FeedEntry | undefined {
  const { library } = source
  const validity = source.validity(document)
  if (!endings.includes(validity.state) || validity.since === undefined) return undefined
  const own = recordEntry(document, source)
  const acting = validity.by?.acting
  const knownAt = acting === undefined ? '' : standsAt(acting, library)
  const since = instantIn(library.site.timeZone, validity.since)
  const at = latest(since, knownAt)
  if (at <= own.at) return undefined
  const state = labelOf(validityState, validity.state)
  return {
    ...own,
    id: feedId('ended', `${referenceOf(document)}/${validity.state}/${validity.since}`, library),
    title: `${state}：${document.title}`,
    at,
    newsAt: at,
    updatedAt: at,
    // What ended by an imported act, or before an imported document came here, is no news of this portal.
    imported: acting === undefined ? own.imported && at <= document.firstReleasedAt : isImported(acting),
    summary: sentence(document.title, validity, validity.since),
    enclosures: [],
    content: () => content(document, validity, validity.since ?? '', library),
  }
}

function sentence(title: string, { state, by }: Validity, since: CalendarDay): string {
  // 已废止 is the state, 废止 what happened.
  const ended = labelOf(validityState, state).replace(/^已/, '')
  const ground = by === undefined ? '' : `，依据${bracketedTitle(by.acting.title)}`
  return `${bracketedTitle(title)}自${inChinese(since)}起${ended}${ground}。`
}

function content(
  document: RecordOf<'normative-document'>,
  validity: Validity,
  since: CalendarDay,
  library: Library,
): string {
  const acting = validity.by?.acting
  const link = (record: RecordOf<'normative-document'>): string =>
    `<p><a href="${addressOf(recordPath(record), library)}">${words(record.title)}</a></p>`
  return `<p>${words(sentence(document.title, validity, since))}</p>${link(document)}${acting === undefined ? '' : link(acting)}`
}

function standsAt(record: RecordOf<'normative-document'>, library: Library): string {
  return isImported(record) ? sourceInstant(record, library) : record.firstReleasedAt
}

function isImported(record: RecordOf<'normative-document'>): boolean {
  return record.sourceSystem !== undefined
}
