import { resolve } from 'node:path'
import { wordProblem } from '@gongkai/content-model/problem'
import { readSnapshot } from '@gongkai/content-model/snapshot/read'
import { sealSnapshot } from '@gongkai/content-model/snapshot/seal'
import { validate } from '@gongkai/content-model/validate'
import { commandLine, refuseCommandLine } from './command-line.ts'

/**
 * `npm run validate -- DIR [--seal]`: says every problem of a snapshot in a sentence. Exits 1 where one is an error; notes pass.
 * `--seal` first writes the manifest and canonical form of a folder written by hand.
 */
const usage = 'npm run validate -- DIR [--seal]'
const { values, positionals } = commandLine(usage, {
  options: { seal: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [named, ...more] = positionals
if (named === undefined || more.length > 0) refuseCommandLine(usage)
const folder = resolve(named)

try {
  if (values.seal) await sealSnapshot(folder)
  const snapshot = await readSnapshot(folder)
  const problems = validate(snapshot)
  const errors = problems.filter(({ severity }) => severity === 'error')
  for (const problem of problems)
    console.log(`${problem.severity === 'error' ? '错误' : '提示'} ${wordProblem(problem)}`)
  console.log(`${snapshot.records.length} 条记录，${errors.length} 个错误，${problems.length - errors.length} 个提示。`)
  if (errors.length > 0) process.exitCode = 1
} catch (error) {
  // What cannot be read as a snapshot is told in one sentence; a stack says nothing to who wrote the folder.
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
