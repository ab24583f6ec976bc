import { isTypeName } from '@gongkai/content-model/types/index'
import type { UIFieldServerComponent } from 'payload'
import { rawDatabase } from '../publications/raw-database.ts'
import { scheduleOf } from '../schedules/schedule.ts'
import { ScheduleCancel } from './schedule-cancel.tsx'

/** Above a schedule: ways to its record and to the row of the log that it left, and how to take it back. */
export const ScheduleSummary: UIFieldServerComponent = async ({ id, payload }) => {
  const row = await payload.findByID({
    collection: 'schedules',
    id: id ?? '',
    depth: 0,
    disableErrors: true,
    showHiddenFields: true,
  })
  if (row === null) return null
  const { type, recordId, state, publication } = scheduleOf(row)
  const record = isTypeName(type)
    ? await rawDatabase(payload).one(type, { id: { equals: recordId } }, { select: { key: true } })
    : undefined
  const collections = `${payload.config.routes.admin}/collections`
  return (
    <p className="publication-receipt__ways">
      {record === undefined ? null : <a href={`${collections}/${type}/${recordId}`}>打开这条信息</a>}
      {publication === null ? null : <a href={`${collections}/publications/${publication}`}>看发布记录</a>}
      {state === 'waiting' ? <ScheduleCancel id={String(id)} /> : null}
    </p>
  )
}
