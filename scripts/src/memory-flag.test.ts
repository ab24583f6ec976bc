import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { memoryFlag } from './memory-flag.ts'

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

test.each(['start', 'release', 'publish:ci', 'snapshot', 'restore', 'bench'])(
  'npm run %s may use half of the memory',
  (name) => {
    expect(scripts[name]).toMatch(new RegExp(`^node ${memoryFlag} scripts/`))
  },
)

test('the threads of a process that may use half of the memory may use it too', () => {
  const limit = 'console.log(v8.getHeapStatistics().heap_size_limit)'
  const inThread = `new (require('node:worker_threads').Worker)(${JSON.stringify(`const v8 = require('node:v8'); ${limit}`)}, { eval: true })`
  const program = `const v8 = require('node:v8'); ${limit}; ${inThread}`
  const [main, thread] = execFileSync(process.execPath, [memoryFlag, '-e', program], { encoding: 'utf8' })
    .trim()
    .split('\n')
  const [unlimited] = execFileSync(process.execPath, ['-e', `const v8 = require('node:v8'); ${limit}`], {
    encoding: 'utf8',
  }).split('\n')
  expect(thread).toBe(main)
  expect(Number(main)).not.toBe(Number(unlimited))
})
