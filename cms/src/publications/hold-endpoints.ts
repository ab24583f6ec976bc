import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole, hasService, personOf } from '../access/person.ts'
import { addPortalRow, holdIn } from './hold.ts'
import { publishedLaterWaits } from './progress.ts'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'

const words = {
  by: z.string().trim().max(100, '经办人请在100字以内。').optional(),
  reason: z.string({ error: '请写明理由。' }).trim().min(1, '请写明理由。').max(500, '理由请在500字以内。'),
}
const rollBackBody = z.object({ ...words, to: z.int().min(0).optional() })
const resumeBody = z.object(words)

/**
 * For an administrator, or a program that may hold releases (service `publisher`), which says for whom:
 * - `POST /api/publications/roll-back` { by, reason, to? }: the portal was brought back to what it showed at sequence `to`. Nothing but withdrawals is
 *   released until
 * - `POST /api/publications/resume` { by, reason }: releases go on.
 */
export const holdEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/roll-back',
    method: 'post',
    handler: async (req) => {
      const { to, ...hold } = await said(req, rollBackBody)
      const raw = rawDatabase(req.payload)
      await raw.alone(async () => {
        await addPortalRow(raw, 'roll-back', hold)
        if (to !== undefined) await publishedLaterWaits(raw, to)
      })
      return Response.json({ message: '已登记。恢复发布之前，只有撤回会上线。' })
    },
  },
  {
    path: '/resume',
    method: 'post',
    handler: async (req) => {
      const hold = await said(req, resumeBody)
      const raw = rawDatabase(req.payload)
      await raw.alone(async () => {
        if ((await holdIn(raw)) === undefined) throw refusal('发布没有停下，不需要恢复。')
        await addPortalRow(raw, 'resume', hold)
      })
      return Response.json({ message: '已恢复发布。' })
    },
  },
]

async function said<T extends { by?: string | undefined; reason: string }>(
  req: PayloadRequest,
  body: z.ZodType<T>,
): Promise<T & { by: string }> {
  const isProgram = hasService(req.user, 'publisher')
  if (!isProgram && !hasRole(req.user, 'administrator')) throw refusal('没有权限：回退、恢复发布由管理员办理。', 403)
  await addDataAndFileToRequest(req)
  const parsed = body.safeParse(req.data)
  if (!parsed.success) throw refusal(parsed.error.issues.map(({ message }) => message).join(' '))
  // A person acts in their own name; only a program can say for whom.
  const by = isProgram ? parsed.data.by : personOf(req.user)?.name
  if (by === undefined || by === '') throw refusal('请写明经办人。')
  return { ...parsed.data, by }
}
