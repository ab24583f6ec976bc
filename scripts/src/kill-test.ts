import { build, isBuildFresh } from '@gongkai/cms/run/build'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { killTest } from './kill-test/kill-test.ts'
import { wordOutcome } from './kill-test/word-outcome.ts'

/**
 * `npm run kill-test`: kills the CMS, the publisher or both at moments between a request and the served page, and looks that nothing
 * is lost, nothing leaks and no page is half. Exits 1 where something is, with the history of the moment. The database is that of
 * DATABASE_URI, a new SQLite file if not said.
 */
const usage = 'npm run kill-test -- [--moments 200] [--seed 1]'
const { values } = commandLine(usage, {
  options: { moments: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const [moments, seed] = [Number(values.moments), Number(values.seed)]
if (!Number.isInteger(moments) || moments < 1 || !Number.isInteger(seed)) refuseCommandLine(usage)

try {
  if (!(await isBuildFresh())) await build()
  const outcome = await killTest({ moments, seed, say: (sentence) => console.error(sentence) })
  console.log(wordOutcome(outcome))
  if (outcome.failures.length > 0) {
    console.error(`${outcome.failures.length} moments were not sound.`)
    process.exitCode = 1
  }
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
process.exit()
