import { isTypeName, type TypeName } from '@gongkai/content-model/types/index'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'
import { withdraw } from './withdraw.ts'

/** What a person says of a withdrawal. */
export const withdrawalBody = z.object({
  reason: z
    .string({ error: '请写明撤回的理由。' })
    .trim()
    .min(1, '请写明撤回的理由。')
    .max(500, '撤回的理由请在500字以内。'),
  /** The collection and id of a record to read on at. */
  target: z.object({ relationTo: z.string(), value: z.union([z.string(), z.number()]) }).nullish(),
  releaseTitle: z.boolean().default(false),
})

/** `POST /api/<type>/:id/withdraw` { reason, target?, releaseTitle? } */
export function withdrawEndpoint(type: TypeName): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      if (req.user === null) throw refusal('没有登录。', 401)
      await addDataAndFileToRequest(req)
      const parsed = withdrawalBody.safeParse(req.data)
      if (!parsed.success) throw refusal(parsed.error.issues.map(({ message }) => message).join(' '))
      const { reason, target, releaseTitle } = parsed.data
      const reference = target ? await referenceTo(req, target) : undefined
      await withdraw(
        req.payload,
        { type, id: String(req.routeParams?.id), req },
        { reason, releaseTitle, ...(reference === undefined ? {} : { target: reference }) },
      )
      return Response.json({ message: '已撤回。' })
    },
  }
}

/** The published record that the public is to read on at, by its collection and id. */
export async function referenceTo(
  req: PayloadRequest,
  { relationTo, value }: { relationTo: string; value: string | number },
): Promise<string> {
  const row = isTypeName(relationTo)
    ? await rawDatabase(req.payload).one(relationTo, { id: { equals: value } }, { select: { key: true } })
    : undefined
  if (typeof row?.key !== 'string') throw refusal('撤回后指引前往的信息没有发布。请另选一条，或不填。')
  return `${relationTo}/${row.key}`
}
