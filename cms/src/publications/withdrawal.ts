import { referencePath } from '@gongkai/content-model/paths'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import { titleOf } from '@gongkai/content-model/title-of'
import type { TypeName } from '@gongkai/content-model/types/index'
import { dayOf } from '@gongkai/content-model/values/calendar-day'
import { personOf } from '../access/person.ts'
import { contextOf, type Withdrawing } from './context.ts'
import type { Entry } from './log.ts'
import { responsibleAuthority, timeZone } from './portal.ts'
import type { RawDatabase, Request, Row } from './raw-database.ts'
import { publishedRecord, recordOf } from './record-of.ts'
import { refusal } from './sentence.ts'
import { usedBy } from './used-by.ts'

/** The row of the log for taking a record off the portal. Refuses where nobody gave a reason, or the record is needed. */
export async function withdrawal(
  raw: RawDatabase,
  { type, id, req, before, after }: { type: TypeName; id: string; req: Request; before: Row; after: Row },
): Promise<Entry> {
  const context = saidOf(req, after)
  if (context.reason.trim() === '') throw refusal('请写明撤回的理由：它将公布在原网址上。')
  if (type === 'site') throw refusal('网站设置不能撤回。')
  const users = await usedBy(raw, req, type, id)
  if (users.length > 0)
    throw refusal(
      `还不能撤回，已发布的信息用到它：${users.map((title) => `“${title}”`).join('、')}。请先改用别的，或撤回那些信息。`,
    )
  if (context.target !== undefined && (await publishedRecord(raw, req, context.target)) === undefined)
    throw refusal('撤回后指引前往的信息没有发布。请另选一条，或不填。')
  const record = await recordOf(raw, req, type, before)
  const at = new Date().toISOString()
  return {
    record: `${type}/${record.key}`,
    title: titleOf(record),
    operation: 'withdraw',
    digest: digestOf(record),
    at,
    on: dayOf(at, await timeZone(raw, req)),
    by: personOf(req?.user)?.name ?? '系统',
    authority: await responsibleAuthority(raw, req, record),
    reason: context.reason.trim(),
    ...(context.target === undefined ? {} : { target: referencePath(context.target) }),
    ...(context.releaseTitle ? { releasedTitle: titleOf(record) } : {}),
    files: [],
  }
}

/** What is said of it to the public. Whoever puts it into the trash has said that it is deleted. */
function saidOf(req: Request, after: Row): Withdrawing {
  const context = contextOf(req)
  if (context?.kind === 'withdraw') return context
  if (after.deletedAt) return { kind: 'withdraw', reason: reasonOfDeletion, releaseTitle: false }
  throw refusal('这条信息已经发布。要停止公开，请打开它，用“撤回”并写明公开的理由；只改草稿，请用“保存草稿”。')
}

/** Stands at the address of what was deleted without another reason. */
export const reasonOfDeletion = '发布机关删除了这条信息。'
