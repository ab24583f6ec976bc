import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole, hasService, personOf } from '../access/person.ts'
import { refusal } from './sentence.ts'

/** Who does something to the portal as a whole, and why: everyone reads it. */
export interface Deed {
  readonly by: string
  readonly reason: string
}

const body = z.object({
  by: z.string().trim().max(100, '经办人请在100字以内。').optional(),
  reason: z.string({ error: '请写明理由。' }).trim().min(1, '请写明理由。').max(500, '理由请在500字以内。'),
})

/** What an administrator, or a program that may hold releases (service `publisher`) and says for whom, asks for. `what` names it in the refusal of others. */
export async function deedIn(req: PayloadRequest, what: string): Promise<Deed> {
  const isProgram = hasService(req.user, 'publisher')
  if (!isProgram && !hasRole(req.user, 'administrator')) throw refusal(`没有权限：${what}由管理员办理。`, 403)
  await addDataAndFileToRequest(req)
  const parsed = body.safeParse(req.data)
  if (!parsed.success) throw refusal(parsed.error.issues.map(({ message }) => message).join(' '))
  // A person acts in their own name; only a program can say for whom.
  const by = isProgram ? parsed.data.by : personOf(req.user)?.name
  if (by === undefined || by === '') throw refusal('请写明经办人。')
  return { by, reason: parsed.data.reason }
}
