import type { CollectionSlug, Payload } from 'payload'
import { addVersion } from '../publications/add-version.ts'
import { keptFields } from '../publications/given.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { changeSchedule, type Schedule } from './schedule.ts'
import { latestVersion } from './scheduled-version.ts'

/** Writes down which draft was saved since the schedule was made, before a publication hides it. */
export async function noteNewerDraft(payload: Payload, schedule: Schedule): Promise<Schedule> {
  const { id, type, recordId, digest, version } = schedule
  const latest = await latestVersion(payload, type, recordId)
  const isNewer = latest.status === 'draft' && latest.version !== version && latest.digest !== digest
  if (!isNewer || latest.version === null) return schedule
  return (await changeSchedule(payload, { id }, { newerDraft: latest.version })) ?? schedule
}

/** Puts the draft that was noted on top of what is published now. Does nothing where a draft is on top already. */
export async function keepNewerDraft(payload: Payload, { type, recordId, newerDraft }: Schedule): Promise<void> {
  if (newerDraft === null) return
  const collection: CollectionSlug = type
  const latest = await latestVersion(payload, type, recordId)
  if (latest.status === 'draft') return
  const { docs } = await payload.db.findVersions<Record<string, unknown>>({
    collection,
    where: { id: { equals: newerDraft } },
    limit: 1,
    pagination: false,
  })
  const [draft] = docs
  if (draft === undefined) return
  const row = await rawDatabase(payload).one(type, { id: { equals: recordId } })
  // The latest version is the one with the latest instant.
  const at = new Date(Math.max(Date.now(), Date.parse(latest.savedAt) + 1)).toISOString()
  const version = { ...draft.version, ...keptFields(type, row), _status: 'draft', updatedAt: at, id: recordId }
  await addVersion(payload, type, version, { at })
}
