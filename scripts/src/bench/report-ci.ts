import type { MeasuredCi } from './bench-ci.ts'
import { kinds } from './changes.ts'
import { spreadOf } from './figures.ts'
import { type Circumstances, measuredTable } from './measured-table.ts'

/** What runs of CI took, as a section of Markdown. */
export function reportCi(all: readonly MeasuredCi[], about: Circumstances): string {
  const spread = (values: readonly number[]): string => {
    const { p50, max } = spreadOf(values)
    return `${p50.toFixed(1)} / ${max.toFixed(1)} s`
  }
  const rows: [string, ...string[]][] = [
    ['the first run: everything is deployed', ...all.map(({ first }) => `${first.seconds.toFixed(1)} s`)],
    ['one change, p50 / max', ...all.map(({ runs }) => spread(runs.map(({ seconds }) => seconds)))],
    ...kinds.map((kind): [string, ...string[]] => [
      `— ${kind}`,
      ...all.map(({ runs }) => spread(runs.flatMap((run) => (run.kind === kind ? [run.seconds] : [])))),
    ]),
    ['its processor time', ...all.map(({ runs }) => spread(runs.map(({ processor }) => processor)))],
    [
      'its memory, at most',
      ...all.map(({ runs }) => `${(Math.max(...runs.map(({ memory }) => memory)) / 1e9).toFixed(2)} GB`),
    ],
    ['until the CMS asked for it', ...all.map(({ runs }) => spread(runs.map(({ asked }) => asked)))],
  ]
  const names = all.map(
    ({ records, real }) => `${records.toLocaleString('en')} records${real ? '' : ' (made-up texts)'}`,
  )
  return [...measuredTable(about, names, rows), ''].join('\n')
}
