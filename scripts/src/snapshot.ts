import { resolve } from 'node:path'
import { fetchSnapshot } from '@gongkai/cms/snapshot/fetch'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { commandLine, refuseCommandLine } from './command-line.ts'

/**
 * `npm run snapshot -- --out DIR [--from URL]`: writes what is published as a snapshot. Reads the database of this machine, also
 * while the CMS runs; with `--from` asks a running CMS, with the API key in GONGKAI_API_KEY.
 */
const usage = 'npm run snapshot -- --out DIR [--from URL]'
const { values } = commandLine(usage, { options: { out: { type: 'string' }, from: { type: 'string' } } })
if (values.out === undefined) refuseCommandLine(usage)

try {
  const out = resolve(values.out)
  if (values.from === undefined) await exportHere(out)
  else await fetchSnapshot({ url: values.from.replace(/\/$/, ''), apiKey: apiKey() }, out)
  const { records, files, sequence } = await openSnapshot(out)
  console.log(`快照已写入 ${out}：${records.size} 条记录，${files.size} 个文件，发布记录第 ${sequence} 号。`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
// The database's driver keeps the process alive.
process.exit()

async function exportHere(out: string): Promise<void> {
  const { openPayload } = await import('@gongkai/cms/run/open-payload')
  const { exportSnapshot } = await import('@gongkai/cms/snapshot/export')
  const payload = await openPayload()
  try {
    const { snapshot, fileAt } = await exportSnapshot(payload)
    await writeSnapshot(out, snapshot, fileAt)
  } finally {
    await payload.destroy()
  }
}

function apiKey(): string {
  const key = process.env.GONGKAI_API_KEY
  if (key === undefined || key === '')
    throw new Error('没有设置 GONGKAI_API_KEY：请在管理后台“用户”中给导出账号启用 API 密钥，并设为这个环境变量。')
  return key
}
