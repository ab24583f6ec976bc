import { knowsKey } from '@gongkai/cms/run/cms-over-http'
import { migrate } from '@gongkai/cms/run/migrate'
import { openPayload } from '@gongkai/cms/run/open-payload'
import { serviceKey } from '@gongkai/cms/run/service-key'
import type { Payload } from 'payload'
import type { CmsDoor, Row } from './door.ts'
import { httpDoor } from './http-door.ts'
import { localDoor } from './local-door.ts'

const account = 'importer'

/**
 * The way into the CMS: through the running one, where it is this database's, so that only one process writes; straight
 * into the database where none runs.
 */
export async function openDoor(
  say: (sentence: string) => void,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<CmsDoor> {
  const payload = await openPayload()
  const url = (env.CMS_URL ?? `http://127.0.0.1:${env.CMS_PORT ?? '3000'}`).replace(/\/$/, '')
  try {
    await migrate(payload)
    const apiKey = await serviceKey(payload, account, ['importer'])
    if (await knowsKey({ url, apiKey })) {
      say(`通过正在运行的管理后台（${url}）写入。`)
      await payload.destroy()
      return httpDoor(url, apiKey)
    }
    say('管理后台没有运行，直接写入数据库。导入结束前请不要启动管理后台。')
    return localDoor(payload, await accountIn(payload))
  } catch (error) {
    await payload.destroy()
    throw error
  }
}

async function accountIn(payload: Payload): Promise<Row> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: `${account}@service.localdomain` } },
    limit: 1,
    depth: 0,
  })
  const [user] = docs
  if (user === undefined) throw new Error('The account of the importer is missing.')
  return user as unknown as Row
}
