import type { Endpoint } from 'payload'
import { deedIn } from './deed.ts'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'
import { confirmShrinkage, shrinkageIn } from './shrinkage.ts'

/**
 * `POST /api/publications/confirm-shrinkage` { by, reason, count }: an administrator, or a program (deed.ts), confirms that as many records are to go as the publisher asked
 * about. Where it has asked about another number since, 409: nobody confirms what they have not seen.
 */
export const shrinkageEndpoint: Omit<Endpoint, 'root'> = {
  path: '/confirm-shrinkage',
  method: 'post',
  handler: async (req) => {
    const deed = await deedIn(req, '一次撤下许多信息的确认')
    const seen = (req.data as { count?: unknown } | undefined)?.count
    await rawDatabase(req.payload).alone(async () => {
      const shrinkage = await shrinkageIn(req.payload)
      if (shrinkage === undefined) throw refusal('没有等候确认的撤下，不需要确认。')
      if (shrinkage.count !== seen)
        throw refusal(`等候确认的是撤下${shrinkage.count}条信息。请刷新页面，核对以后再确认。`, 409)
      await confirmShrinkage(req.payload, shrinkage, deed)
    })
    return Response.json({ message: '已确认，马上更新网站。' })
  },
}
