import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readEnvironment } from '@gongkai/cms/env'
import { repositoryRoot } from '@gongkai/cms/root'
import { chooseBackup, faultsOf, restoreBackup } from './backup/restore-backup.ts'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { diskFailure } from './release/disk-problem.ts'
import { readSettings } from './start/settings.ts'

/**
 * `npm run restore-backup -- --from DIR [--check] [--incomplete]`: puts a backup into an empty home. DIR is a backup, or the folder of
 * backups, of which the last whole one is taken. With `--check` nothing is written: everything is read and compared with the
 * manifest. `--incomplete` restores a backup that lacks files.
 */
const usage = 'npm run restore-backup -- --from DIR [--check] [--incomplete]'
const { values } = commandLine(usage, {
  options: { from: { type: 'string' }, check: { type: 'boolean' }, incomplete: { type: 'boolean' } },
})
if (values.from === undefined) refuseCommandLine(usage)

try {
  const backup = await chooseBackup(resolve(values.from))
  const { folder, manifest } = backup
  const faults = await faultsOf(backup)
  if (faults.length > 0) throw new Error(`备份已损坏，不能用：\n${faults.join('\n')}`)
  if (manifest.missing.length > 0 && values.incomplete !== true)
    throw new Error(`这份备份缺文件：${manifest.missing.join('、')}。仍要恢复的，请加 --incomplete。`)
  const held = `${folder}（${manifest.at}，发布记录至第 ${manifest.sequence} 号，文件 ${Object.keys(manifest.files).length} 个）`
  if (values.check === true) console.log(`备份完好：${held}。`)
  else {
    const { home } = readSettings({}, process.env, repositoryRoot())
    // The secret comes with the backup.
    const environment = readEnvironment({ PAYLOAD_SECRET: '-'.repeat(24), ...process.env })
    await restoreBackup(backup, { environment, home })
    console.log(`已恢复到 ${home}：${held}。请运行 npm start；网站会重新生成。`)
    const settings = (await readFile(join(folder, 'settings.json'), 'utf8')).trim()
    if (settings !== '{}') console.log(`备份时的设置如下，请核对环境变量：\n${settings}`)
  }
} catch (error) {
  console.error(diskFailure(error) ?? (error instanceof Error ? error.message : String(error)))
  process.exitCode = 1
}
