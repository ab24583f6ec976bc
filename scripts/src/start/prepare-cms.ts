import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readEnvironment, sqliteFile } from '@gongkai/cms/env'
import { type Credentials, firstAdministrator } from '@gongkai/cms/run/first-administrator'
import { openPayload } from '@gongkai/cms/run/open-payload'
import { openUpgraded } from '@gongkai/cms/run/open-upgraded'
import { ensureSecret } from '@gongkai/cms/run/secret'
import { seedIfEmpty } from '@gongkai/cms/run/seed'
import { serviceKey } from '@gongkai/cms/run/service-key'
import { diskFailure } from '../release/disk-problem.ts'
import type { Settings } from './settings.ts'

export interface PreparedCms {
  /** The first administrator, where this is the first start. */
  readonly login: Credentials | undefined
  /** The API key with which the publisher asks the CMS. */
  readonly exporterKey: string
}

/** Database, demo city, first administrator and the publisher's key: what is missing is made. Repeatable at any point. */
export async function prepareCms({ home }: Settings, say: (sentence: string) => void): Promise<PreparedCms> {
  await mkdir(home, { recursive: true })
    .then(() => ensureSecret(home))
    .catch((cause: unknown) => {
      const sentence = diskFailure(cause) ?? `${(cause as Error).message}。请检查权限。`
      throw new Error(`不能写入文件夹 ${home}：${sentence}也可以用 GONGKAI_HOME 换一个。`, { cause })
    })
  say('正在准备数据库……')
  const { databaseUri } = readEnvironment()
  const payload = await openUpgraded({ databaseUri, open: openPayload, say }).catch((cause: unknown) => {
    // The address of a database server holds a password.
    const place = sqliteFile(databaseUri) ?? 'DATABASE_URI'
    throw new Error(`数据库打不开或不能升级（${place}）：${(cause as Error).message}${diskFailure(cause) ?? ''}`, {
      cause,
    })
  })
  try {
    await seedIfEmpty(payload, told(say))
    const login = await firstAdministrator(payload)
    if (login !== undefined)
      await writeFile(join(home, 'first-login'), `${login.email}\n${login.password}\n`, { mode: 0o600 })
    return { login, exporterKey: await serviceKey(payload, 'publisher', ['exporter', 'publisher']) }
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
