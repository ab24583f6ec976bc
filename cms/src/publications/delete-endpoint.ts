import type { TypeName } from '@gongkai/content-model/types/index'
import type { Endpoint, PayloadRequest } from 'payload'
import { publicationContext } from './context.ts'
import { rawDatabase } from './raw-database.ts'
import { isPublished } from './record-of.ts'
import { refusal } from './sentence.ts'
import { withdrawalBody } from './withdraw-endpoint.ts'
import { reasonOfDeletion } from './withdrawal.ts'

/**
 * `DELETE /api/<type>/:id`: what is published is withdrawn, for the public reason in `?reason=` if one is given, and goes into the trash. Anything else is
 * deleted as Payload does it.
 */
export function deleteEndpoint(type: TypeName): Omit<Endpoint, 'root'> {
  return {
    path: '/:id',
    method: 'delete',
    handler: async (req) => {
      const id = String(req.routeParams?.id)
      const row = await rawDatabase(req.payload).one(type, { id: { equals: id } })
      const one = { collection: type, id, depth: 0, overrideAccess: false, overrideLock: false, req } as const
      if (!isPublished(row)) {
        const doc = await req.payload.delete({ ...one, trash: req.query.trash === 'true' })
        return Response.json({ doc, message: req.t('general:deletedSuccessfully') })
      }
      const doc = await req.payload.update({
        ...one,
        data: { deletedAt: new Date().toISOString() },
        context: publicationContext({ kind: 'withdraw', reason: reasonIn(req), releaseTitle: false }),
      })
      return Response.json({ doc, message: '已撤回，并移入回收站。' })
    },
  }
}

function reasonIn({ query }: PayloadRequest): string {
  if (query.reason === undefined) return reasonOfDeletion
  const parsed = withdrawalBody.shape.reason.safeParse(query.reason)
  if (!parsed.success) throw refusal(parsed.error.issues.map(({ message }) => message).join(' '))
  return parsed.data
}
