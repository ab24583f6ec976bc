import { titleOf } from '@gongkai/content-model/title-of'
import type { TypeName } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'
import { personOf } from '../access/person.ts'
import { authorise } from '../publications/authorise.ts'
import { type Request, type Row, rawDatabase } from '../publications/raw-database.ts'
import { isPublished, recordOf } from '../publications/record-of.ts'
import { refuseUnreleasable } from '../publications/release.ts'
import { refusal } from '../publications/sentence.ts'
import { latestChange } from './latest-change.ts'
import { wakeSchedules } from './run-schedules.ts'
import { type Schedule, scheduleOf } from './schedule.ts'
import type { ScheduleAction } from './schedule-words.ts'
import { isPublishedAs, latestVersion, type SavedVersion } from './scheduled-version.ts'
import { sentenceOfRefusal } from './sentence-of-refusal.ts'

export interface ScheduleRequest {
  readonly type: TypeName
  readonly id: string
  readonly action: ScheduleAction
  /** When it is to happen. */
  readonly at: Date
  /** When what is scheduled was saved, as the person sees it: something saved since is not meant. */
  readonly savedAt?: string | undefined
  /** Of a withdrawal, as in 撤回. */
  readonly reason?: string | undefined
  readonly target?: string | undefined
  readonly releaseTitle?: boolean | undefined
}

/** 定时发布, 定时撤回: keeps what is to happen and the version that it is to happen with, for the person of the request. */
export async function scheduleChange(
  payload: Payload,
  req: Request,
  request: ScheduleRequest,
  now: Date = new Date(),
): Promise<Schedule> {
  const raw = rawDatabase(payload)
  const { type, id, action, at } = request
  const person = personOf(req?.user)
  const before = await raw.one(type, { id: { equals: id } }, { req })
  if (person === undefined) throw refusal('没有登录。', 401)
  if (before === undefined || before.deletedAt) throw refusal('这条信息已不存在，或在回收站里。', 404)
  const saved = await latestVersion(payload, type, id)
  const change = { type, id, req, before, after: { ...before, ...saved.content } }
  await authorise(payload, raw, change)
  refuseWrongInstant(at, now)
  await refuseTwice(payload, request)
  if (action === 'publish') await refusePublishing(payload, req, { request, before, saved })
  else await refuseWithdrawing(payload, request, before)
  const created = await payload.create({
    collection: 'schedules',
    data: {
      type,
      recordId: id,
      title: titleOf(await recordOf(raw, req, type, change.after)),
      action,
      at: at.toISOString(),
      state: 'waiting',
      by: person.id,
      byName: person.name,
      content: { ...saved.content },
      digest: saved.digest,
      savedAt: saved.savedAt,
      version: saved.version,
      basis: (await latestChange(raw, `${type}/${before.key}`))?.id ?? null,
      reason: action === 'withdraw' ? (request.reason?.trim() ?? null) : null,
      target: request.target ?? null,
      releaseTitle: request.releaseTitle ?? false,
      doubts:
        action === 'publish'
          ? await sentenceOfRefusal(
              refuseUnreleasable(raw, { ...change, after: { ...change.after, _status: 'published' } }),
            )
          : null,
    },
    showHiddenFields: true,
    depth: 0,
  })
  wakeSchedules(payload)
  return scheduleOf(created)
}

const longest = 2 * 366 * 24 * 60 * 60 * 1000

function refuseWrongInstant(at: Date, now: Date): void {
  if (Number.isNaN(at.getTime())) throw refusal('请选择日期和时间。')
  if (at <= now) throw refusal('这个时间已经过了。请选以后的时间，或直接办理。')
  if (at.getTime() - now.getTime() > longest) throw refusal('最多可以排到两年以后。请核对年份。')
}

async function refuseTwice(payload: Payload, { type, id, at }: ScheduleRequest): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'schedules',
    where: {
      and: [
        { recordId: { equals: id } },
        { type: { equals: type } },
        { state: { equals: 'waiting' } },
        { at: { equals: at.toISOString() } },
      ],
    },
  })
  if (totalDocs > 0) throw refusal('这条信息在这个时间已经排定了一项。请先取消那一项，或另选时间。')
}

async function refusePublishing(
  payload: Payload,
  req: Request,
  { request, before, saved }: { request: ScheduleRequest; before: Row; saved: SavedVersion },
): Promise<void> {
  const { type, savedAt } = request
  if (savedAt !== undefined && Date.parse(savedAt) !== Date.parse(saved.savedAt))
    throw refusal('您打开以后，这条信息又保存过。请刷新页面，看过最新的内容再排定。')
  const { content } = saved
  if (isPublished(before) && (await isPublishedAs(rawDatabase(payload), req, { type, row: before, content })))
    throw refusal('这一版已经发布，不用再排定。要发布改动，请先改好、保存草稿。')
}

async function refuseWithdrawing(
  payload: Payload,
  { type, id, at, reason = '', target }: ScheduleRequest,
  before: Row,
): Promise<void> {
  if (type === 'site') throw refusal('网站设置不能撤回。')
  if (reason.trim() === '') throw refusal('请写明撤回的理由：它将公布在原网址上。')
  if (target !== undefined && target === `${type}/${before.key}`) throw refusal('撤回后指引前往的不能是这条信息自己。')
  if (isPublished(before)) return
  const { totalDocs } = await payload.count({
    collection: 'schedules',
    where: {
      and: [
        { recordId: { equals: id } },
        { type: { equals: type } },
        { action: { equals: 'publish' } },
        { state: { equals: 'waiting' } },
        { at: { less_than: at.toISOString() } },
      ],
    },
  })
  if (totalDocs === 0) throw refusal('到那时这条信息没有公开，不用撤回。请先发布，或先排定发布。')
}
