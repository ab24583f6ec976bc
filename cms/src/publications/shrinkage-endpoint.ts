import type { Endpoint } from 'payload'
import { deedIn } from './deed.ts'
import { refusal } from './sentence.ts'
import { confirmShrinkage, shrinkageIn } from './shrinkage.ts'

/** `POST /api/publications/confirm-shrinkage` { by, reason }: an administrator, or a program (deed.ts), confirms that as many records are to go as the publisher asked about. */
export const shrinkageEndpoint: Omit<Endpoint, 'root'> = {
  path: '/confirm-shrinkage',
  method: 'post',
  handler: async (req) => {
    const deed = await deedIn(req, '一次撤下许多信息的确认')
    const shrinkage = await shrinkageIn(req.payload)
    if (shrinkage === undefined) throw refusal('没有等候确认的撤下，不需要确认。')
    await confirmShrinkage(req.payload, shrinkage, deed)
    return Response.json({ message: `已确认撤下${shrinkage.count}条信息，马上更新网站。` })
  },
}
