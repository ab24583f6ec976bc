import type { TypeName } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'
import { ownerField } from '../access/owner.ts'
import { personOf } from '../access/person.ts'
import { mayPublish } from '../access/publish.ts'
import { idOf, isBlank } from '../fields/adapter.ts'
import type { Change } from './change-published.ts'
import { contextOf } from './context.ts'
import type { RawDatabase, Request, Row } from './raw-database.ts'
import { refusal } from './sentence.ts'

/** Refuses whoever may not change what is published of the record: as it stands, and as it is to stand. */
export async function authorise(_payload: Payload, raw: RawDatabase, change: Change): Promise<void> {
  const { req, type, before, after } = change
  if (contextOf(req)?.kind === 'import') return
  const person = personOf(req?.user)
  if (person === undefined) throw refusal('没有登录，不能改变已发布的内容。', 401)
  for (const row of [before, after]) {
    if (row === undefined) continue
    if (!mayPublish(person, await ownerOf(raw, req, type, row)))
      throw refusal('您没有发布权限：发布、撤回由本机构的签发人或管理员办理。请保存草稿后送签发人。', 403)
  }
}

/** The id of the authority a row belongs to. */
export async function ownerOf(raw: RawDatabase, req: Request, type: TypeName, row: Row): Promise<string | undefined> {
  const path = ownerField[type]
  if (path === null) return undefined
  const [field, ...rest] = path.split('.')
  const value = row[String(field)]
  if (isBlank(value)) return undefined
  if (rest.length === 0) return idOf(value)
  const between = await raw.one(String(field), { id: { equals: idOf(value) } }, { req })
  const owner = between?.[String(rest[0])]
  return isBlank(owner) ? undefined : idOf(owner)
}
