import { resolve } from 'node:path'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { openTarget } from './deploy/open-target.ts'
import { deployedInCi, failedInCi, publishInCi } from './publish/publish-in-ci.ts'

/**
 * `npm run publish:ci`: one run of CI (.github/workflows/publish.yml), on any machine. With `--deployed` and `--failed` it only tells the CMS how a
 * deployment ended that the workflow does itself. The API key of the CMS is in GONGKAI_API_KEY.
 */
const usage = [
  'npm run publish:ci -- --cms URL --home DIR --origin URL --to TARGET [--today YYYY-MM-DD]',
  '       npm run publish:ci -- --cms URL --home DIR --origin URL --deployed',
  '       npm run publish:ci -- --cms URL --home DIR --failed SENTENCE',
].join('\n')
const { values } = commandLine(usage, {
  options: {
    cms: { type: 'string' },
    home: { type: 'string' },
    origin: { type: 'string' },
    to: { type: 'string' },
    today: { type: 'string' },
    deployed: { type: 'boolean', default: false },
    failed: { type: 'string' },
  },
})
// A workflow hands over what was not asked for as nothing.
const given = (value: string | undefined) => (value === undefined || value.trim() === '' ? undefined : value.trim())
const [cmsUrl, home, to, failed] = [given(values.cms), given(values.home), given(values.to), given(values.failed)]
const origin = given(values.origin)?.replace(/\/$/, '')
if (cmsUrl === undefined || home === undefined) refuseCommandLine(usage)
if (failed === undefined && (origin === undefined || (to === undefined && !values.deployed))) refuseCommandLine(usage)

try {
  const say = (sentence: string) => console.log(sentence)
  const at = { cms: { url: cmsUrl.replace(/\/$/, ''), apiKey: apiKey() }, home: resolve(home), origin: origin ?? '' }
  if (failed !== undefined) await failedInCi(at, failed)
  else if (values.deployed) await deployedInCi(at)
  else
    await publishInCi({
      ...at,
      to: to === undefined || to === 'pages' ? 'pages' : openTarget(to, process.env),
      say,
      ...(values.today === undefined ? {} : { today: values.today }),
    })
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
process.exit()

function apiKey(): string {
  const key = process.env.GONGKAI_API_KEY
  if (key === undefined || key === '')
    throw new Error('没有设置 GONGKAI_API_KEY：请在管理后台“用户”中给流水线的账号启用 API 密钥，并设为这个环境变量。')
  return key
}
