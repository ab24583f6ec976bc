import { digestOf } from '@gongkai/content-model/snapshot/digest'
import type { Payload } from 'payload'
import { personOf } from '../access/person.ts'
import { mayPublish } from '../access/publish.ts'
import { ownerOf } from '../publications/authorise.ts'
import { type Row, rawDatabase } from '../publications/raw-database.ts'
import { isPublished } from '../publications/record-of.ts'
import { withdraw } from '../publications/withdraw.ts'
import { clockWords } from './clock-words.ts'
import { lateWords } from './duration-words.ts'
import { latestChange } from './latest-change.ts'
import { keepNewerDraft, noteNewerDraft } from './newer-draft.ts'
import type { Schedule } from './schedule.ts'
import { scheduleActions } from './schedule-words.ts'
import { isPublishedAs } from './scheduled-version.ts'
import { sentenceOfRefusal } from './sentence-of-refusal.ts'

/** What became of a schedule, in a sentence, and the row of the log that it left. */
export interface Outcome {
  readonly state: 'done' | 'missed'
  readonly outcome: string
  readonly publication: string | null
}

/**
 * Does what is scheduled in the name of who scheduled it, through the gate as a request of theirs would. It may be cut off
 * anywhere and called again: what was done already is not done twice. Throws where the CMS fails, to be tried again.
 */
export async function carryOut(payload: Payload, schedule: Schedule, now: Date): Promise<Outcome> {
  const raw = rawDatabase(payload)
  const { type, recordId, action, byName } = schedule
  const user = await userNamed(payload, schedule.by)
  if (user === undefined)
    return missed(`排定人${byName}的账号已经没有了，没有${scheduleActions[action]}。请由有权限的人重新办理。`)
  const row = await raw.one(type, { id: { equals: recordId } })
  if (row === undefined || row.deletedAt) return missed(`这条信息已移入回收站或删除，没有${scheduleActions[action]}。`)
  if (!(await mayStillPublish(payload, user, schedule, row)))
    return missed(`排定人${byName}已没有这条信息的发布权限，没有${scheduleActions[action]}。请由有权限的人重新办理。`)
  const fault = await (action === 'publish' ? publish : takeOff)(payload, schedule, row, user)
  if (fault !== null) return missed(fault)
  const published = await raw.one(type, { id: { equals: recordId } }, { select: { key: true } })
  const left = await latestChange(raw, `${type}/${published?.key}`)
  return {
    state: 'done',
    outcome: `已${scheduleActions[action]}。${lateWords(new Date(schedule.at), now)}`,
    publication: left?.id ?? null,
  }
}

type User = NonNullable<Awaited<ReturnType<typeof userNamed>>>

async function userNamed(payload: Payload, id: string) {
  const found = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true })
  return found === null ? undefined : { ...found, collection: 'users' as const }
}

async function mayStillPublish(payload: Payload, user: User, { type, content }: Schedule, row: Row): Promise<boolean> {
  const raw = rawDatabase(payload)
  const person = personOf(user)
  const owners = await Promise.all([row, { ...row, ...content }].map((one) => ownerOf(raw, undefined, type, one)))
  return person !== undefined && owners.every((owner) => mayPublish(person, owner))
}

/** Publishes the scheduled version, and nothing saved since; what was saved since is on top again afterwards. */
async function publish(payload: Payload, schedule: Schedule, row: Row, user: User): Promise<string | null> {
  const { type, recordId, content, digest } = schedule
  if (digestOf(content) !== digest) return '排定的版本已损坏，没有发布。请打开这条信息，重新排定。'
  const overtaken = await overtakenBy(payload, schedule, row)
  if (overtaken !== null) return overtaken
  const noted = await noteNewerDraft(payload, schedule)
  const refused = await sentenceOfRefusal(
    payload.update({
      collection: type,
      id: recordId,
      data: { ...content, _status: 'published' } as never,
      draft: false,
      depth: 0,
      user,
      overrideAccess: false,
    }),
  )
  if (refused !== null) return refused.startsWith('不能发布') ? refused : `不能发布。\n${refused}`
  await keepNewerDraft(payload, noted)
  return null
}

/** A sentence where somebody changed what is published since, so that the scheduled version is the older one. */
async function overtakenBy(
  payload: Payload,
  { type, content, basis, savedAt }: Schedule,
  row: Row,
): Promise<string | null> {
  const raw = rawDatabase(payload)
  const latest = await latestChange(raw, `${type}/${row.key}`)
  if (latest === undefined || latest.id === basis) return null
  // Cut off after it was published, or somebody published the same: publishing again changes nothing.
  if (isPublished(row) && (await isPublishedAs(raw, undefined, { type, row, content }))) return null
  // Other schedules of the record stood in the form when this one was made.
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { publication: { equals: latest.id } },
    limit: 1,
    depth: 0,
  })
  if (docs[0] !== undefined && Date.parse(docs[0].savedAt) <= Date.parse(savedAt)) return null
  const done = latest.operation === 'withdraw' ? '撤回' : '发布'
  return `排定以后，${latest.by}已于${clockWords(String(latest.at))}${done}了这条信息，排定的版本较旧，没有发布。仍要发布的，请重新排定。`
}

async function takeOff(payload: Payload, schedule: Schedule, row: Row, user: User): Promise<string | null> {
  const { type, recordId, reason, target, releaseTitle, startedAt } = schedule
  const { key } = row
  if (!isPublished(row)) {
    const latest = await latestChange(rawDatabase(payload), `${type}/${key}`)
    if (latest?.operation !== 'withdraw') return '到时这条信息没有公开，没有可撤回的。'
    // Cut off after it was withdrawn.
    if (startedAt !== null && String(latest.at) >= startedAt && latest.reason === reason) return null
    return `${latest.by}已于${clockWords(String(latest.at))}撤回了这条信息，不用再撤回。`
  }
  return sentenceOfRefusal(
    withdraw(
      payload,
      { type, id: recordId, user },
      { reason: reason ?? '', releaseTitle, ...(target === null ? {} : { target }) },
    ),
  )
}

function missed(outcome: string): Outcome {
  return { state: 'missed', outcome, publication: null }
}
