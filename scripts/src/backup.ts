import { resolve } from 'node:path'
import { readEnvironment } from '@gongkai/cms/env'
import { repositoryRoot } from '@gongkai/cms/root'
import { settingsInForce } from './backup/settings-in-force.ts'
import { takeBackup } from './backup/take-backup.ts'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { diskFailure } from './release/disk-problem.ts'
import { readSettings } from './start/settings.ts'

/**
 * `npm run backup -- --to DIR [--keep N]`: backs up database, uploaded files, secret and settings, also while the CMS runs. Keeps the
 * last N backups (7). Exits with 1 where anything that the database names could not be had.
 */
const usage = 'npm run backup -- --to DIR [--keep N]'
const { values } = commandLine(usage, { options: { to: { type: 'string' }, keep: { type: 'string', default: '7' } } })
const keep = Number(values.keep)
if (values.to === undefined || !Number.isInteger(keep) || keep < 1) refuseCommandLine(usage)

try {
  const { home } = readSettings({}, process.env, repositoryRoot())
  const environment = readEnvironment()
  const settings = settingsInForce(process.env)
  const { folder, manifest, copied } = await takeBackup({ environment, home, settings, to: resolve(values.to), keep })
  const megabytes = ((manifest.parts['cms.db']?.bytes ?? 0) / 1_000_000).toFixed(1)
  const database = manifest.database === 'sqlite' ? `数据库 ${megabytes} MB` : '数据库须另用 mongodump 备份'
  const files = `文件 ${Object.keys(manifest.files).length} 个（新增 ${copied} 个）`
  const held = `${folder}：${database}，${files}，发布记录至第 ${manifest.sequence} 号。`
  if (manifest.missing.length === 0) console.log(`备份完成 ${held}`)
  else {
    console.error(
      `备份不完整 ${held}\n以下文件在数据库中有，磁盘上没有或已被改动：${manifest.missing.join('、')}。` +
        '请从以前的备份中找回这些文件，再备份一次。',
    )
    process.exitCode = 1
  }
} catch (error) {
  console.error(diskFailure(error) ?? (error instanceof Error ? error.message : String(error)))
  process.exitCode = 1
}
// The database's driver keeps the process alive.
process.exit()
