import { join, resolve } from 'node:path'
import { repositoryRoot } from '@gongkai/cms/root'
import { knowsKey } from '@gongkai/cms/run/cms-over-http'
import { migrate } from '@gongkai/cms/run/migrate'
import { openPayload } from '@gongkai/cms/run/open-payload'
import { ensureSecret } from '@gongkai/cms/run/secret'
import { serviceKey } from '@gongkai/cms/run/service-key'
import { restore } from '@gongkai/cms/snapshot/restore'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { readSettings } from './start/settings.ts'

/**
 * `npm run restore -- --snapshot DIR`: fills an empty CMS from a snapshot, with the numbers, addresses and instants the records have there. Cut
 * off, it goes on where it stopped when it is called again. The CMS must not run meanwhile.
 */
const usage = 'npm run restore -- --snapshot DIR'
const { values } = commandLine(usage, { options: { snapshot: { type: 'string' } } })
if (values.snapshot === undefined) refuseCommandLine(usage)

try {
  await restoreFrom(resolve(values.snapshot))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
// The database's driver keeps the process alive.
process.exit()

async function restoreFrom(folder: string): Promise<void> {
  const snapshot = await openSnapshot(folder)
  const { home, cmsPort } = readSettings({}, process.env, repositoryRoot())
  process.env.GONGKAI_HOME = home
  await ensureSecret(home)
  const payload = await openPayload()
  try {
    await migrate(payload)
    const url = process.env.CMS_URL ?? `http://127.0.0.1:${cmsPort}`
    if (await knowsKey({ url, apiKey: await serviceKey(payload, 'publisher', ['exporter']) }))
      throw new Error(`管理后台正在运行（${url}）。请先停止，装入之后再启动。`)
    const start = performance.now()
    await restore(payload, snapshot, (name) => join(folder, 'files', name), { onProgress: told(start) })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`已装入 ${snapshot.records.size} 条记录、${snapshot.files.size} 个文件，用时 ${seconds} 秒。`)
  } finally {
    await payload.destroy()
  }
}

/** One sentence every five seconds. */
function told(start: number): (done: number, of: number) => void {
  let last = start
  return (done, of) => {
    const now = performance.now()
    if (now - last < 5000) return
    last = now
    console.log(`已装入 ${done} 条，共 ${of} 条，每秒 ${Math.round(done / ((now - start) / 1000))} 条。`)
  }
}
