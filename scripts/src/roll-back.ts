import { repositoryRoot } from '@gongkai/cms/root'
import { tellRollBackAt } from '@gongkai/cms/run/cms-over-http'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { releaseFolder } from './publish/publisher.ts'
import { thisCms } from './publish/this-cms.ts'
import { lookedThrough, releaseBefore } from './release/release-before.ts'
import { ReleaseState } from './release/release-state.ts'
import { readSettings } from './start/settings.ts'

/**
 * `npm run roll-back -- --by NAME --reason REASON`: brings the release before back, in seconds. What was withdrawn since stays withdrawn. Nothing but
 * withdrawals is released until `npm run resume`. It goes through the CMS that runs, so that editors see who holds releases, and why.
 */
const usage = 'npm run roll-back -- --by NAME --reason REASON'
const { values } = commandLine(usage, { options: { by: { type: 'string' }, reason: { type: 'string' } } })
const { by, reason } = values
if (by === undefined || reason === undefined) refuseCommandLine(usage)

try {
  const settings = readSettings({}, process.env, repositoryRoot())
  process.env.GONGKAI_HOME = settings.home
  const state = ReleaseState.read(releaseFolder(settings.home))
  const before = releaseBefore(state?.releases(lookedThrough) ?? [])
  state?.close()
  if (before === undefined) throw new Error(`没有可以退回的上一次发布（${releaseFolder(settings.home)}）。`)
  await tellRollBackAt(await thisCms(settings, process.env), by, reason)
  console.log(
    `已登记：退回第 ${before.release} 次发布时的内容（发布记录第 ${before.sequence} 号），几秒内生效。此后撤回的信息不会恢复。`,
  )
  console.log('恢复发布之前，只有撤回会上线。恢复：npm run resume -- --by 姓名 --reason 理由')
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
// The database's driver keeps the process alive.
process.exit()
