import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Credentials, firstAdministrator } from '@gongkai/cms/run/first-administrator'
import { migrate } from '@gongkai/cms/run/migrate'
import { openPayload } from '@gongkai/cms/run/open-payload'
import { ensureSecret } from '@gongkai/cms/run/secret'
import { seedIfEmpty } from '@gongkai/cms/run/seed'
import { serviceKey } from '@gongkai/cms/run/service-key'
import type { Settings } from './settings.ts'

export interface PreparedCms {
  /** The first administrator, where this is the first start. */
  readonly login: Credentials | undefined
  /** The API key with which the publisher asks the CMS. */
  readonly exporterKey: string
}

/** Database, demo city, first administrator and the publisher's key: what is missing is made. Repeatable at any point. */
export async function prepareCms({ home }: Settings, say: (sentence: string) => void): Promise<PreparedCms> {
  await mkdir(home, { recursive: true }).catch((cause: unknown) => {
    throw new Error(`不能写入文件夹 ${home}：${(cause as Error).message}。请检查权限，或用 GONGKAI_HOME 换一个。`, {
      cause,
    })
  })
  await ensureSecret(home)
  const payload = await openPayload().catch((cause: unknown) => {
    throw new Error(
      `数据库打不开（${process.env.DATABASE_URI ?? home}）：${(cause as Error).message}。请检查 DATABASE_URI 和文件权限。`,
      { cause },
    )
  })
  try {
    say('正在准备数据库……')
    await migrate(payload).catch((cause: unknown) => {
      throw new Error(
        `数据库不能升级（${process.env.DATABASE_URI ?? home}）：${(cause as Error).message}。原数据没有改动的部分仍在；请先备份，再核对文件是否为本系统的数据库。`,
        { cause },
      )
    })
    await seedIfEmpty(payload, told(say))
    const login = await firstAdministrator(payload)
    if (login !== undefined)
      await writeFile(join(home, 'first-login'), `${login.email}\n${login.password}\n`, { mode: 0o600 })
    return { login, exporterKey: await serviceKey(payload, 'publisher', ['exporter']) }
  } finally {
    await payload.destroy()
  }
}

/** One sentence at the beginning, and one each quarter of the way. */
function told(say: (sentence: string) => void): (done: number, of: number) => void {
  let quarter = -1
  return (done, of) => {
    const reached = Math.floor((done / of) * 4)
    if (reached === quarter) return
    quarter = reached
    say(`正在装入演示城市云汀市……${Math.round((done / of) * 100)} %`)
  }
}
