import { expect, test } from 'vitest'
import type { Measured } from './bench-publish.ts'
import { jsonLine, report } from './report.ts'
import { withSection } from './write-section.ts'

const measured = (records: number, factor: number): Measured => ({
  records,
  short: 0,
  real: true,
  cold: { seconds: 20 * factor, processor: 30 * factor, memory: 1e9 * factor, written: 2e8 * factor },
  start: 4,
  timings: (['new', 'withdrawn'] as const).map((kind, at) => ({
    kind,
    path: `/documents/${at}/`,
    accepted: 0.1 * factor,
    parts: { page: 0.5, list: 0.6, feed: 0.5, search: factor },
    live: factor,
    processor: 0.4 * factor,
    written: 1000,
  })),
  each: { processor: 0.5 * factor, written: 2e6 },
  burst: { count: 100, accepted: 10, live: 12, releases: 4 },
  memory: 9e8,
})

test('the report compares portals, and says what it left out', () => {
  const about = { day: '2026-11-25', machine: '2 processors', command: 'npm run bench -- publish' }
  expect(report([measured(2000, 1), { ...measured(100_000, 1.5), real: false }], about)).toMatchInlineSnapshot(`
    "Measured on 2026-11-25, 2 processors: \`npm run bench -- publish\`

    | | 2,000 records | 100,000 records (made-up texts) |
    | --- | --- | --- |
    | cold release | 20 s, 1.00 GB | 30 s, 1.50 GB |
    | its processor time, bytes written | 30 s, 0.20 GB | 45 s, 0.30 GB |
    | a start on what stands | 4.0 s | 4.0 s |
    | publish → live, p50 / p95 / max | 1.00 / 1.00 / 1.00 s | 1.50 / 1.50 / 1.50 s |
    | — new | 1.00 / 1.00 / 1.00 s | 1.50 / 1.50 / 1.50 s |
    | — withdrawn | 1.00 / 1.00 / 1.00 s | 1.50 / 1.50 / 1.50 s |
    | until the CMS answered | 0.10 / 0.10 / 0.10 s | 0.15 / 0.15 / 0.15 s |
    | until the page | 0.50 / 0.50 / 0.50 s | 0.50 / 0.50 / 0.50 s |
    | until the list | 0.60 / 0.60 / 0.60 s | 0.60 / 0.60 / 0.60 s |
    | until the feed | 0.50 / 0.50 / 0.50 s | 0.50 / 0.50 / 0.50 s |
    | until the search | 1.00 / 1.00 / 1.00 s | 1.50 / 1.50 / 1.50 s |
    | processor until live, p50 / p95 / max | 0.40 / 0.40 / 0.40 s | 0.60 / 0.60 / 0.60 s |
    | processor a publication, with what is put off | 0.5 s | 0.8 s |
    | bytes written a publication | 2.0 MB | 2.0 MB |
    | many at once | 100: all live after 12.0 s, 4 releases | 100: all live after 12.0 s, 4 releases |
    | memory of all processes, at most | 0.90 GB | 0.90 GB |

    100,000 records (made-up texts) over 2,000 records: wall time 1.50 × (p50), 1.50 × (p95); processor time 1.50 × until live, 1.50 × with what is put off.
    "
  `)
  expect(report([measured(2000, 1)], about)).not.toContain('over')
})

test('a line of JSON holds every publication', () => {
  expect(JSON.parse(jsonLine(measured(2000, 1))).publications).toHaveLength(2)
})

test('a section is replaced where it stands, and else comes last', () => {
  const page = '# Figures\n\nx\n\n## Publish\n\nold\n\n## Search\n\ny\n'
  expect(withSection(page, 'Publish', 'new\n')).toBe('# Figures\n\nx\n\n## Publish\n\nnew\n\n## Search\n\ny\n')
  expect(withSection(page, 'Kill', 'new')).toBe(`${page}\n## Kill\n\nnew\n`)
})
