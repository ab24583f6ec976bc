import type { Endpoint } from 'payload'
import { hasRole } from '../access/person.ts'
import { holdIn } from './hold.ts'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'
import { makeUrgent } from './urgent.ts'

/** `POST /api/publications/now`: 立即发布. The publisher begins the next release without waiting for more, also where the last one failed. */
export const nowEndpoint: Omit<Endpoint, 'root'> = {
  path: '/now',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req.user, 'approver', 'administrator')) throw refusal('没有权限：立即发布由签发人或管理员办理。', 403)
    const hold = await holdIn(rawDatabase(req.payload))
    if (hold !== undefined)
      throw refusal(`发布已由${hold.by}停下（${hold.reason}）。请先由管理员恢复发布；撤回不受影响。`)
    await makeUrgent(req.payload)
    return Response.json({ message: '马上更新网站。' })
  },
}
