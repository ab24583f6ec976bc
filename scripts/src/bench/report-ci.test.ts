import { expect, test } from 'vitest'
import type { CiRun } from './bench-ci.ts'
import { kinds } from './changes.ts'
import { reportCi } from './report-ci.ts'

const cost = { seconds: 70, processor: 60, memory: 1e9, written: 1e6 }

test('runs of CI are told by kind, each at its median and at most', () => {
  const runs = kinds.flatMap((kind, nth): CiRun[] =>
    [10, 20, 30].map((seconds) => ({ ...cost, kind, asked: 2, seconds: seconds + nth, processor: seconds })),
  )
  const about = { day: '2026-11-29', machine: 'a machine', command: 'npm run bench -- ci' }
  expect(reportCi([{ records: 20_817, real: true, first: cost, runs }], about)).toBe(`\
Measured on 2026-11-29, a machine: \`npm run bench -- ci\`

| | 20,817 records |
| --- | --- |
| the first run: everything is deployed | 70.0 s |
| one change, p50 / max | 21.0 / 33.0 s |
| — new | 20.0 / 30.0 s |
| — revised | 21.0 / 31.0 s |
| — back-dated | 22.0 / 32.0 s |
| — withdrawn | 23.0 / 33.0 s |
| its processor time | 20.0 / 30.0 s |
| its memory, at most | 1.00 GB |
| until the CMS asked for it | 2.0 / 2.0 s |
`)
})
