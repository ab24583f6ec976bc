import type { Endpoint } from 'payload'
import { deedIn } from './deed.ts'
import { addPortalRow, holdIn } from './hold.ts'
import { type RawDatabase, rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'

/**
 * For an administrator, or a program (deed.ts):
 * - `POST /api/publications/roll-back` { by, reason }: the portal is to be brought back to the release before, which the publisher does. Nothing but
 *   withdrawals is released until
 * - `POST /api/publications/resume` { by, reason }: releases go on.
 */
export const holdEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/roll-back',
    method: 'post',
    handler: async (req) => {
      const hold = await deedIn(req, '回退、恢复发布')
      const raw = rawDatabase(req.payload)
      await refuseWithoutBefore(raw)
      await raw.alone(() => addPortalRow(raw, 'roll-back', hold))
      return Response.json({ message: '已登记。恢复发布之前，只有撤回会上线。' })
    },
  },
  {
    path: '/resume',
    method: 'post',
    handler: async (req) => {
      const hold = await deedIn(req, '回退、恢复发布')
      const raw = rawDatabase(req.payload)
      await raw.alone(async () => {
        if ((await holdIn(raw)) === undefined) throw refusal('发布没有停下，不需要恢复。')
        await addPortalRow(raw, 'resume', hold)
      })
      return Response.json({ message: '已恢复发布。' })
    },
  },
]

/** Throws where the portal was released but once: releases would be held for nothing. */
async function refuseWithoutBefore(raw: RawDatabase): Promise<void> {
  const later = await raw.some(
    'publications',
    { release: { greater_than: 1 } },
    { limit: 1, select: { release: true } },
  )
  if (later.length === 0)
    throw refusal('网站还只发布过一次，没有更早的样子可以退回。个别信息有误的，请撤回那些信息。', 409)
}
