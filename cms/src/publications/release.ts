import { keyOf } from '@gongkai/content-model/content-type'
import { filesIn } from '@gongkai/content-model/files-in'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import { titleOf } from '@gongkai/content-model/title-of'
import { contentTypeNamed, type TypeName } from '@gongkai/content-model/types/index'
import { dayOf } from '@gongkai/content-model/values/calendar-day'
import { personOf } from '../access/person.ts'
import { idOf, isBlank } from '../fields/adapter.ts'
import type { Change } from './change-published.ts'
import { contextOf } from './context.ts'
import { type Given, keptFields, withGiven } from './given.ts'
import { giveIndexNumber } from './index-number.ts'
import { type Entry, latestRow, standsAfter } from './log.ts'
import { responsibleAuthority, timeZone } from './portal.ts'
import type { RawDatabase, Row } from './raw-database.ts'
import { recordOf } from './record-of.ts'
import { refuseLostFiles } from './refuse-lost-files.ts'
import { refuseAt, refuseProblems } from './refuse-problems.ts'
import { addressClaim, indexNumberClaim, reserve } from './reservations.ts'

export interface Released {
  /** What is to be written: the change, with what the gate gives. */
  readonly data: Row
  /** The row of the log; absent where the record is published already, just as it is to be. */
  readonly entry?: Entry
  readonly unchanged: Entry
}

/** A record as it is to be released, checked, with its index number, address and instants. */
export async function release(raw: RawDatabase, change: Change & { readonly after: Row }): Promise<Released> {
  const { type, req, after } = change
  const holder = `${type}/${change.id}`
  const isInformation = contentTypeNamed(type).role === 'information'
  const { given, kept, foreign, zone, now, record } = await refuseUnreleasable(raw, change)

  if (isInformation && isBlank(kept.indexNumber)) {
    const indexNumber = await claimIndexNumber(raw, change, { holder, foreign, provisional: String(given.indexNumber) })
    Object.assign(given, { indexNumber, key: keyOf(indexNumber) })
  }
  if ((await reserve(raw, addressClaim(`${type}/${given.key}`), holder)) === 'taken')
    throw refuseAt(change, contentTypeNamed(type).keyFrom, '已被另一条信息用过，网址不能再给。请换一个。')

  const reference = `${type}/${given.key}`
  const latest = await latestRow(raw, reference, req)
  const isReleased = standsAfter(latest)
  const asItWas = withGiven(record, given)
  const same = isReleased && latest?.digest === digestOf(asItWas)
  if (isInformation && !same) given.lastReleasedAt = now
  const released = withGiven(record, given)
  const entry: Entry = {
    record: reference,
    title: titleOf(released),
    operation: isReleased ? 'revise' : 'publish',
    digest: digestOf(released),
    at: now,
    on: dayOf(now, zone),
    by: personOf(req?.user)?.name ?? '系统',
    authority: await responsibleAuthority(raw, req, released),
    files: filesIn(released),
  }
  const data = { ...after, ...given }
  return same ? { data, unchanged: entry } : { data, entry, unchanged: entry }
}

/** Refuses, at their fields, what keeps a record from being released. Gives nothing yet and writes nothing, so that it may be asked ahead. */
export async function refuseUnreleasable(raw: RawDatabase, change: Change & { readonly after: Row }) {
  const { type, req, before, after } = change
  const zone = await timeZone(raw, req)
  const now = new Date().toISOString()
  const isInformation = contentTypeNamed(type).role === 'information'

  const kept = keptFields(type, before)
  const first: Given = isInformation ? { firstReleasedAt: now, lastReleasedAt: now, publishedOn: dayOf(now, zone) } : {}
  const given: Given = { ...first, ...defined(kept) }
  const brought = contextOf(req)?.kind === 'import' || personOf(req?.user)?.services.includes('importer')
  const foreign =
    brought && isBlank(kept.indexNumber) && !isBlank(after.indexNumber) ? String(after.indexNumber) : undefined

  if (isInformation && isBlank(given.indexNumber))
    given.indexNumber = foreign ?? (await provisionalIndexNumber(raw, change, given))
  given.key ??= keyFor(type, { ...after, ...given })
  if (before !== undefined && !isBlank(before.key)) refuseNewKey(change)

  const record = await recordOf(raw, req, type, { ...after, ...given })
  await refuseProblems(raw, change, record)
  await refuseLostFiles(raw, req, record)
  return { given, kept, foreign, zone, now, record }
}

/** Records of structure take their key from the code an editor gives, information from its index number. */
function keyFor(type: TypeName, row: Row): string | null {
  const words = row[contentTypeNamed(type).keyFrom]
  return isBlank(words) ? null : keyOf(String(words).trim())
}

function refuseNewKey(change: Change & { readonly after: Row }): void {
  const { type, before, after } = change
  const { keyFrom } = contentTypeNamed(type)
  if (keyFrom === 'indexNumber' || keyFor(type, after) === before?.key) return
  throw refuseAt(change, keyFrom, '发布后不能改变：网址由它而来。请改回原来的。')
}

/** Serial 0 stands for the number that is given once the record is found in order, so that none is spent on a refusal. */
async function provisionalIndexNumber(
  raw: RawDatabase,
  change: Change & { readonly after: Row },
  given: Given,
): Promise<string> {
  return `${await organisationOf(raw, change)}/${String(given.publishedOn).slice(0, 4)}-00000`
}

async function claimIndexNumber(
  raw: RawDatabase,
  change: Change & { readonly after: Row },
  { holder, foreign, provisional }: { holder: string; foreign: string | undefined; provisional: string },
): Promise<string> {
  if (foreign === undefined) {
    const [organisation = '', rest = ''] = provisional.split('/')
    return giveIndexNumber(raw, { organisation, year: Number(rest.slice(0, 4)), holder })
  }
  if ((await reserve(raw, indexNumberClaim(foreign), holder)) === 'taken')
    throw refuseAt(change, 'indexNumber', `索引号“${foreign}”已属于另一条信息。`)
  return foreign
}

async function organisationOf(raw: RawDatabase, change: Change & { readonly after: Row }): Promise<string> {
  const { publisher } = change.after
  if (isBlank(publisher)) throw refuseAt(change, 'publisher', '没有填写。请选择发布机构。')
  const select = { unifiedCreditCode: true, organisationCode: true } as const
  const row = await raw.one('authority', { id: { equals: idOf(publisher) } }, { req: change.req, select })
  const code = [row?.unifiedCreditCode, row?.organisationCode].find((words) => !isBlank(words))
  if (code === undefined)
    throw refuseAt(
      change,
      'publisher',
      '这个机构没有统一社会信用代码或组织机构代码，不能编制索引号。请先在机构库中补填。',
    )
  return String(code).trim()
}

function defined(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlank(value)))
}
