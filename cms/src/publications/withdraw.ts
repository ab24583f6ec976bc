import type { TypeName } from '@gongkai/content-model/types/index'
import type { Payload, PayloadRequest } from 'payload'
import { publicationContext } from './context.ts'

export interface WithdrawalRequest {
  /** Published at the address the record had. */
  readonly reason: string
  /** `<type>/<key>` of a published record to read on at. */
  readonly target?: string
  /** Whether the notice may name the title. */
  readonly releaseTitle?: boolean
}

/** 撤回: takes a record off the portal, for the person of the request. The record stays in the CMS as a draft. */
export async function withdraw(
  payload: Payload,
  { type, id, req, user }: { type: TypeName; id: string; req?: PayloadRequest; user?: PayloadRequest['user'] },
  { reason, target, releaseTitle = false }: WithdrawalRequest,
): Promise<void> {
  await payload.update({
    collection: type,
    id,
    data: { _status: 'draft' },
    draft: false,
    // `unpublishAllLocales` is how Payload's own button says it: only what is sent is validated.
    unpublishAllLocales: true,
    overrideAccess: false,
    depth: 0,
    ...(req === undefined ? {} : { req }),
    ...(user === undefined || user === null ? {} : { user }),
    context: publicationContext({
      kind: 'withdraw',
      reason,
      releaseTitle,
      ...(target === undefined ? {} : { target }),
    }),
  })
}
