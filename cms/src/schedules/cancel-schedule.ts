import type { Payload } from 'payload'
import { personOf } from '../access/person.ts'
import { authorise } from '../publications/authorise.ts'
import { type Request, rawDatabase } from '../publications/raw-database.ts'
import { refusal } from '../publications/sentence.ts'
import { wakeSchedules } from './run-schedules.ts'
import { changeSchedule, type Schedule, scheduleOf } from './schedule.ts'
import { scheduleStates } from './schedule-words.ts'

/** Takes back what is scheduled, for a person who may publish the record. What has begun is not taken back. */
export async function cancelSchedule(payload: Payload, req: Request, id: string): Promise<Schedule> {
  const row = await payload.findByID({
    collection: 'schedules',
    id,
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
  })
  const person = personOf(req?.user)
  if (person === undefined) throw refusal('没有登录。', 401)
  if (row === null) throw refusal('没有这项定时任务。', 404)
  const schedule = scheduleOf(row)
  const raw = rawDatabase(payload)
  const { type, recordId, content } = schedule
  const before = await raw.one(type, { id: { equals: recordId } }, { req })
  await authorise(payload, raw, {
    type,
    id: recordId,
    req,
    before,
    after: { ...(before ?? { id: recordId }), ...content },
  })
  const cancelled = await changeSchedule(
    payload,
    { id, state: 'waiting' },
    { state: 'cancelled', executedAt: new Date().toISOString(), outcome: `由${person.name}取消。` },
  )
  wakeSchedules(payload)
  if (cancelled === undefined) throw refusal(await tooLate(payload, id))
  return cancelled
}

async function tooLate(payload: Payload, id: string): Promise<string> {
  const { state } = scheduleOf(
    await payload.findByID({ collection: 'schedules', id, depth: 0, showHiddenFields: true }),
  )
  return `不能取消：这项任务${state === 'running' ? '正在执行' : scheduleStates[state]}。`
}
