import type { TypeName } from '@gongkai/content-model/types/index'
import { calendarDay, dayOf } from '@gongkai/content-model/values/calendar-day'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { read } from '../access/read.ts'
import { authorise } from '../publications/authorise.ts'
import { timeZone } from '../publications/portal.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { isPublished } from '../publications/record-of.ts'
import { refusal } from '../publications/sentence.ts'
import { referenceTo, withdrawalBody } from '../publications/withdraw-endpoint.ts'
import { cancelSchedule } from './cancel-schedule.ts'
import { instantAt } from './instant-at.ts'
import type { Schedule } from './schedule.ts'
import { scheduleChange } from './schedule-change.ts'
import { sentenceOfRefusal } from './sentence-of-refusal.ts'

/** What the form shows of a schedule. */
export type ScheduleShown = Pick<
  Schedule,
  'id' | 'action' | 'at' | 'state' | 'byName' | 'savedAt' | 'digest' | 'doubts' | 'outcome' | 'executedAt'
>

/** What the form knows of the schedules of its record. */
export interface SchedulesOfRecord {
  readonly schedules: readonly ScheduleShown[]
  /** The time zone that days and times are in, and the day there. */
  readonly zone: string
  readonly today: string
  readonly mayPublish: boolean
  readonly isPublished: boolean
}

/**
 * Of a record:
 * - `GET /api/<type>/:id/schedules` → SchedulesOfRecord: what is waiting, and what ended lately.
 * - `POST /api/<type>/:id/schedules` { action, day, time, savedAt?, reason?, target?, releaseTitle? }; day and time are those of the portal's time zone.
 */
export function scheduleEndpoints(type: TypeName): Omit<Endpoint, 'root'>[] {
  return [
    {
      path: '/:id/schedules',
      method: 'get',
      handler: async (req) => {
        if (!read({ req })) throw refusal('没有权限。', 403)
        return Response.json(await schedulesOf(req, type, String(req.routeParams?.id)))
      },
    },
    {
      path: '/:id/schedules',
      method: 'post',
      handler: async (req) => {
        if (req.user === null) throw refusal('没有登录。', 401)
        await addDataAndFileToRequest(req)
        const parsed = body.safeParse(req.data)
        if (!parsed.success) throw refusal(parsed.error.issues.map(({ message }) => message).join(' '))
        const { day, time, ...said } = parsed.data
        const zone = await timeZone(rawDatabase(req.payload), req)
        const { doubts } = await scheduleChange(req.payload, req, {
          type,
          id: String(req.routeParams?.id),
          at: instantAt(day, time, zone),
          ...said,
          target: said.action === 'withdraw' && said.target ? await referenceTo(req, said.target) : undefined,
        })
        return Response.json({ message: '已排定。', doubts })
      },
    },
  ]
}

const when = {
  day: calendarDay,
  time: z.string({ error: '请选择时间。' }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, '时间应形如 09:30。'),
}
const body = z.discriminatedUnion('action', [
  z.object({ ...when, action: z.literal('publish'), savedAt: z.string().optional() }),
  z.object({ ...when, action: z.literal('withdraw'), ...withdrawalBody.shape }),
])

/** `POST /api/schedules/:id/cancel` */
export const cancelEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => {
    if (req.user === null) throw refusal('没有登录。', 401)
    await cancelSchedule(req.payload, req, String(req.routeParams?.id))
    return Response.json({ message: '已取消。' })
  },
}

const shownAfterwards = 7 * 24 * 60 * 60 * 1000

async function schedulesOf(req: PayloadRequest, type: TypeName, id: string): Promise<SchedulesOfRecord> {
  const { payload } = req
  const raw = rawDatabase(payload)
  const row = await raw.one(type, { id: { equals: id } }, { req })
  if (row === undefined) throw refusal('这条信息已不存在。', 404)
  const lately = new Date(Date.now() - shownAfterwards).toISOString()
  const { docs } = await payload.find({
    collection: 'schedules',
    where: {
      and: [
        { recordId: { equals: id } },
        { type: { equals: type } },
        { or: [{ state: { in: ['waiting', 'running'] } }, { executedAt: { greater_than: lately } }] },
        { state: { not_equals: 'cancelled' } },
      ],
    },
    sort: 'at',
    limit: 20,
    depth: 0,
    pagination: false,
    select: {
      action: true,
      at: true,
      state: true,
      byName: true,
      savedAt: true,
      digest: true,
      doubts: true,
      outcome: true,
      executedAt: true,
    },
  })
  const zone = await timeZone(raw, req)
  const refused = await sentenceOfRefusal(authorise(payload, raw, { type, id, req, before: row, after: row }))
  return {
    schedules: docs as unknown as ScheduleShown[],
    zone,
    today: dayOf(new Date().toISOString(), zone),
    mayPublish: refused === null,
    isPublished: isPublished(row),
  }
}
