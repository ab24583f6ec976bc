import type { TypeName } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'
import { z } from 'zod'
import { type ScheduleAction, type ScheduleState, scheduleActions, scheduleStates } from './schedule-words.ts'

/** 定时任务: a publication or withdrawal that is to happen at an instant, with all that it needs. */
export interface Schedule {
  readonly id: string
  readonly type: TypeName
  /** The id of the record, of its collection. */
  readonly recordId: string
  readonly title: string
  readonly action: ScheduleAction
  readonly at: string
  readonly state: ScheduleState
  /** Who scheduled it, in whose name it happens. */
  readonly by: string
  readonly byName: string
  /** The record as it was saved when it was scheduled, all of it: what is published. */
  readonly content: Readonly<Record<string, unknown>>
  /** The digest of the content. */
  readonly digest: string
  /** When that version was saved, and its id. */
  readonly savedAt: string
  readonly version: string | null
  /** The row of the log that was the record's latest change then. */
  readonly basis: string | null
  readonly reason: string | null
  readonly target: string | null
  readonly releaseTitle: boolean
  /** What would have kept it from being published when it was scheduled. */
  readonly doubts: string | null
  /** Which process is at it, and until when nobody else may be. */
  readonly claim: string | null
  readonly claimedUntil: string | null
  readonly startedAt: string | null
  /** A version saved since, that has to be the latest again once this one is published. */
  readonly newerDraft: string | null
  readonly executedAt: string | null
  /** What became of it, in a sentence. */
  readonly outcome: string | null
  /** The row of the log that it left. */
  readonly publication: string | null
}

/** A row of the collection as a schedule. */
export function scheduleOf(row: unknown): Schedule {
  return schema.parse(row) as Schedule
}

const words = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const schema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  type: z.string(),
  recordId: z.string(),
  title: z.string(),
  action: z.enum(Object.keys(scheduleActions) as [ScheduleAction, ...ScheduleAction[]]),
  at: z.string(),
  state: z.enum(Object.keys(scheduleStates) as [ScheduleState, ...ScheduleState[]]),
  by: z.string(),
  byName: z.string(),
  content: z.record(z.string(), z.unknown()).default({}),
  digest: z.string(),
  savedAt: z.string(),
  releaseTitle: z.boolean().nullish().transform(Boolean),
  version: words,
  basis: words,
  reason: words,
  target: words,
  doubts: words,
  claim: words,
  claimedUntil: words,
  startedAt: words,
  newerDraft: words,
  executedAt: words,
  outcome: words,
  publication: words,
})

/**
 * Writes a schedule only if it still stands as the condition says, in one step that no other process can come between;
 * `undefined` where it does not.
 */
export async function changeSchedule(
  payload: Payload,
  { id, ...condition }: { readonly id: string; readonly state?: ScheduleState; readonly claim?: string | null },
  data: Partial<Schedule>,
): Promise<Schedule | undefined> {
  const row: unknown = await payload.db.updateOne({
    collection: 'schedules',
    where: {
      and: [
        { id: { equals: id } },
        ...Object.entries(condition).map(([name, value]) => ({ [name]: { equals: value } })),
      ],
    },
    data: { ...data, updatedAt: new Date().toISOString() },
    options: { atomic: true },
  })
  return row === null || row === undefined ? undefined : scheduleOf(row)
}
