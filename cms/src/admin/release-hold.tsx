import type { ServerProps } from 'payload'
import { hasRole } from '../access/person.ts'
import { holdIn } from '../publications/hold.ts'
import { timeZone } from '../publications/portal.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { shrinkageIn } from '../publications/shrinkage.ts'
import { HoldNotice } from './hold-notice.tsx'
import { ReleaseControls, ShrinkageControl } from './release-controls.tsx'

/** Above 发布记录: whether releases are held, and for administrators how to hold them and let them go on, and how to confirm that many records go at once. */
export async function ReleaseHold({ payload, user }: ServerProps) {
  const raw = rawDatabase(payload)
  const [hold, zone, shrinkage] = await Promise.all([holdIn(raw), timeZone(raw, undefined), shrinkageIn(payload)])
  const isAdministrator = hasRole(user, 'administrator')
  if (hold === undefined && !isAdministrator) return null
  return (
    <div className="release-hold">
      {hold === undefined ? null : <HoldNotice hold={hold} zone={zone} />}
      {isAdministrator && shrinkage !== undefined && shrinkage.confirmed === undefined ? (
        <ShrinkageControl count={shrinkage.count} />
      ) : null}
      {isAdministrator ? <ReleaseControls isHeld={hold !== undefined} /> : null}
    </div>
  )
}
