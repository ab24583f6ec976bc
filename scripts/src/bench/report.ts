import type { Measured } from './bench-publish.ts'
import { kinds } from './changes.ts'
import { mean, type Spread, spreadOf } from './figures.ts'
import { type Circumstances, measuredTable } from './measured-table.ts'
import { type Part, parts } from './serving/expected.ts'
import type { Timing } from './time-publication.ts'

/** One line of JSON a portal: the figures of the report, and each publication. */
export function jsonLine(measured: Measured): string {
  const { timings, ...rest } = measured
  return JSON.stringify({ ...rest, publications: timings.map(({ kind, ...timing }) => ({ kind, ...timing })) })
}

/** What was measured, as a section of Markdown. */
export function report(all: readonly Measured[], about: Circumstances): string {
  const columns = all.map(nameOf)
  const rows: [string, ...string[]][] = [
    [
      'cold release',
      ...all.map(({ cold }) => (cold === undefined ? '' : `${seconds(cold.seconds, 0)}, ${gigabytes(cold.memory)}`)),
    ],
    [
      'its processor time, bytes written',
      ...all.map(({ cold }) => (cold === undefined ? '' : `${seconds(cold.processor, 0)}, ${gigabytes(cold.written)}`)),
    ],
    ['a start on what stands', ...all.map(({ start }) => seconds(start))],
    ['publish → live, p50 / p95 / max', ...all.map(({ timings }) => spread(timings.map(({ live }) => live)))],
    ...kinds.map((kind): [string, ...string[]] => [
      `— ${kind}`,
      ...all.map(({ timings }) => spread(timings.filter((one) => one.kind === kind).map(({ live }) => live))),
    ]),
    ['until the CMS answered', ...all.map(({ timings }) => spread(timings.map(({ accepted }) => accepted)))],
    ...parts.map((part): [string, ...string[]] => [
      `until the ${part}`,
      ...all.map(({ timings }) => spread(timesOf(timings, part))),
    ]),
    [
      'processor until live, p50 / p95 / max',
      ...all.map(({ timings }) => spread(timings.map(({ processor }) => processor))),
    ],
    ['processor a publication, with what is put off', ...all.map(({ each }) => seconds(each.processor))],
    ['bytes written a publication', ...all.map(({ each }) => megabytes(each.written))],
    [
      'many at once',
      ...all.map(({ burst }) =>
        burst === undefined ? '' : `${burst.count}: all live after ${seconds(burst.live)}, ${burst.releases} releases`,
      ),
    ],
    ['memory of all processes, at most', ...all.map(({ memory }) => gigabytes(memory))],
  ]
  const shown = rows.filter(([, ...cells]) => cells.some((cell) => cell !== ''))
  return [...measuredTable(about, columns, shown), ...ratios(all), ''].join('\n')
}

/** How much more the largest portal costs than the smallest. */
function ratios(all: readonly Measured[]): string[] {
  const [smallest, ...larger] = all.toSorted((one, other) => one.records - other.records)
  const largest = larger.at(-1)
  if (smallest === undefined || largest === undefined || smallest.timings.length === 0 || largest.timings.length === 0)
    return []
  const ratio = (of: (measured: Measured) => number): string => `${(of(largest) / of(smallest)).toFixed(2)} ×`
  const live = (share: keyof Spread) => (measured: Measured) => spreadOf(measured.timings.map((one) => one.live))[share]
  const processor = ({ timings }: Measured) => mean(timings.map((one) => one.processor))
  return [
    '',
    `${nameOf(largest)} over ${nameOf(smallest)}: wall time ${ratio(live('p50'))} (p50), ${ratio(live('p95'))} (p95); processor time ${ratio(processor)} until live, ${ratio(({ each }) => each.processor)} with what is put off.`,
  ]
}

function nameOf({ records, short, real }: Measured): string {
  const kind = short === 0 ? '' : `, ${Math.round(short * 100)} % of them short`
  return `${records.toLocaleString('en')} records${kind}${real ? '' : ' (made-up texts)'}`
}

function timesOf(timings: readonly Timing[], part: Part): number[] {
  return timings.flatMap(({ parts: times }) => times[part] ?? [])
}

function spread(values: readonly number[]): string {
  if (values.length === 0) return ''
  const { p50, p95, max } = spreadOf(values)
  return `${p50.toFixed(2)} / ${p95.toFixed(2)} / ${seconds(max, 2)}`
}

function seconds(value: number, digits = 1): string {
  return `${value.toFixed(digits)} s`
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
