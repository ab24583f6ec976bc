import { repositoryRoot } from '@gongkai/cms/root'
import { tellResumeAt } from '@gongkai/cms/run/cms-over-http'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { thisCms } from './publish/this-cms.ts'
import { readSettings } from './start/settings.ts'

/** `npm run resume -- --by NAME --reason REASON`: lets releases go on after a roll-back. What was published meanwhile is released at once. */
const usage = 'npm run resume -- --by NAME --reason REASON'
const { values } = commandLine(usage, { options: { by: { type: 'string' }, reason: { type: 'string' } } })
const { by, reason } = values
if (by === undefined || reason === undefined) refuseCommandLine(usage)

try {
  const settings = readSettings({}, process.env, repositoryRoot())
  process.env.GONGKAI_HOME = settings.home
  await tellResumeAt(await thisCms(settings, process.env), by, reason)
  console.log('已恢复发布：暂停期间发布的内容随即上线。')
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
// The database's driver keeps the process alive.
process.exit()
