import type { ServerProps } from 'payload'
import { hasRole } from '../access/person.ts'
import { holdIn } from '../publications/hold.ts'
import { timeZone } from '../publications/portal.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { HoldNotice } from './hold-notice.tsx'
import { ReleaseControls } from './release-controls.tsx'

/** Above 发布记录: whether releases are held, and for administrators how to hold them and let them go on. */
export async function ReleaseHold({ payload, user }: ServerProps) {
  const raw = rawDatabase(payload)
  const [hold, zone] = await Promise.all([holdIn(raw), timeZone(raw, undefined)])
  const isAdministrator = hasRole(user, 'administrator')
  if (hold === undefined && !isAdministrator) return null
  return (
    <div className="release-hold">
      {hold === undefined ? null : <HoldNotice hold={hold} zone={zone} />}
      {isAdministrator ? <ReleaseControls isHeld={hold !== undefined} /> : null}
    </div>
  )
}
