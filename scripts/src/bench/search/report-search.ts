import { spreadOf } from '../figures.ts'
import type { Circumstances } from '../measured-table.ts'
import type { Asked } from './ask-all.ts'
import type { MeasuredSearch } from './bench-search.ts'
import { addressOf } from './judged-query.ts'

/** The measured searches as tables of Markdown. */
export function reportSearch(all: readonly MeasuredSearch[], of: Circumstances): string {
  return [
    `Measured on ${of.day} on ${of.machine}, ${all.every(({ real }) => real) ? 'texts of the corpus' : 'made-up texts'}: \`${of.command}\`.`,
    ...all.map(
      (measured) =>
        `${summary(measured)}\n\n${table(measured.asked)}\n\n${furtherJudged(measured)}\n${faults(measured)}`,
    ),
  ].join('\n\n')
}

function summary({ records, inSteps, indexing, setUp, slow }: MeasuredSearch): string {
  const [shown, done] = [spreadOf(slow.map((took) => took.shown)), spreadOf(slow.map((took) => took.done))]
  return [
    `**${records.toLocaleString('en')} records${inSteps ? ', brought forward in steps' : ''}.** Indexing: ${indexing.seconds.toFixed(0)} s, ${indexing.processor.toFixed(0)} s of processor, ${(indexing.memory / 1e9).toFixed(1)} GB.`,
    `Set-up: ${setUp.requests} requests, ${kilo(setUp.bytes)}; first query with all set-up ${setUp.shown.toFixed(0)} ms.`,
    `At 1.6 Mb/s and 150 ms round trip, empty cache, first query: ten results after p50 ${seconds(shown.p50)}, p95 ${seconds(shown.p95)}; their number after ${seconds(done.p50)}, ${seconds(done.p95)}.`,
  ].join(' ')
}

function table(asked: readonly Asked[]): string {
  const rows = [...Map.groupBy(asked, ({ kind }) => kind), ['all', asked] as const].map(([kind, own]) => {
    const named = own.filter(({ isFirst }) => isFirst !== undefined)
    const first = named.length === 0 ? '' : `${named.filter(({ isFirst }) => isFirst).length} of ${named.length}`
    const [shown, done, bytes, requests] = [
      spreadOf(own.map(({ took }) => took.shown)),
      spreadOf(own.map(({ took }) => took.done)),
      spreadOf(own.map(({ bytes }) => bytes)),
      spreadOf(own.map(({ requests }) => requests)),
    ]
    return `| ${kind} | ${own.length} | ${own.filter(({ wrong }) => wrong.length === 0).length} | ${first} | ${shown.p50.toFixed(0)} / ${shown.p95.toFixed(0)} | ${done.p50.toFixed(0)} / ${done.p95.toFixed(0)} | ${kilo(bytes.p50)} / ${kilo(bytes.p95)} | ${requests.p50} / ${requests.p95} |`
  })
  return [
    '| queries | number | right in every way | first | ms until ten are there p50 / p95 | until all are counted | bytes p50 / p95 | requests p50 / p95 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function furtherJudged({ asked, further, sets }: MeasuredSearch): string {
  const articles = asked.reduce((sum, own) => sum + own.articles, 0)
  return `All hits of all ${asked.length} queries, ${sets.hits.toLocaleString('en')}, compared: recall ${sets.recall.toFixed(5)}, precision ${sets.precision.toFixed(5)}. ${articles} links to articles judged, ${further.counts} numbers at the filters of ${further.counted} queries, all ${further.pages} pages of ${further.paged} queries; of the last two ${further.faulty.length} queries wrong.`
}

/** What was wrong, some of it. */
function faults({ asked, further, sets }: MeasuredSearch): string {
  const faulty = [
    ...asked.map(({ kind, judged, wrong, isFirst }) => ({
      kind,
      query: addressOf(judged),
      wrong: [...wrong, ...(isFirst === false ? ['not first'] : [])],
    })),
    ...further.faulty,
    ...sets.faulty,
  ].filter(({ wrong }) => wrong.length > 0)
  return faulty
    .slice(0, 20)
    .map(({ kind, query, wrong }) => `- ${kind} “${query}”: ${wrong.slice(0, 3).join('; ')}`)
    .join('\n')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`
}
