import { dayOf } from '@gongkai/content-model/values/calendar-day'
import { disclosureMode } from '@gongkai/content-model/vocabularies/disclosure-mode'
import { type Code, labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import type { CollectionBeforeChangeHook } from 'payload'
import { isBlank } from '../fields/adapter.ts'
import { timeZone } from '../publications/portal.ts'
import { rawDatabase } from '../publications/raw-database.ts'

type Mode = Code<typeof disclosureMode>
interface Change {
  readonly on?: string
  readonly from?: Mode
  readonly to?: Mode
}

/** Keeps the day and the reason of each change of 公开属性, unless whoever changes it has noted it already. */
export const recordDisclosureChange: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const from = originalDoc?.disclosureMode as Mode | undefined
  const to = data.disclosureMode as Mode | undefined
  if (operation !== 'update' || isBlank(from) || isBlank(to) || from === undefined || to === undefined || from === to)
    return data
  const known = (data.disclosureChanges ?? originalDoc.disclosureChanges ?? []) as readonly Change[]
  const last = known.at(-1)
  if (last?.from === from && last.to === to) return data
  const reason = isBlank(data.disclosureGround) ? `改为${labelOf(disclosureMode, to)}` : String(data.disclosureGround)
  const on = dayOf(new Date().toISOString(), await timeZone(rawDatabase(req.payload), req))
  return { ...data, disclosureChanges: [...known, { on, from, to, reason }] }
}
