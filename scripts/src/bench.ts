import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { repositoryRoot } from '@gongkai/cms/root'
import { benchCi, type MeasuredCi } from './bench/bench-ci.ts'
import { benchPublish, type Measured } from './bench/bench-publish.ts'
import { type KeptPortal, keepPortal } from './bench/kept-portal.ts'
import type { Circumstances } from './bench/measured-table.ts'
import { openTexts, type Texts } from './bench/portal/texts.ts'
import { jsonLine, report } from './bench/report.ts'
import { reportCi } from './bench/report-ci.ts'
import { benchSearch, type MeasuredSearch } from './bench/search/bench-search.ts'
import { reportSearch } from './bench/search/report-search.ts'
import { withSection } from './bench/write-section.ts'
import { commandLine, refuseCommandLine } from './command-line.ts'

/**
 * `npm run bench -- publish`: how long it takes from a publication to the served portal, and what it costs, on portals of several sizes. Portals are
 * made and loaded once, and kept in var/bench.
 * `npm run bench -- ci`: how long a run of CI takes for one change, on the same portals.
 * `npm run bench -- search`: whether the search page finds what a scan of the raw texts finds, and what that costs a reader.
 * `--json` prints a line of JSON a size, `--write` puts the table into docs/performance.md.
 */
const usage =
  'npm run bench -- publish|ci|search [--sizes 2000,20000,100000] [--only SIZE] [--json] [--write]; publish, ci: [--short SHARE] [--count 25] [--reuse]; publish: [--burst 100]; search: [--in-steps]'
const { values, positionals } = commandLine(usage, {
  options: {
    sizes: { type: 'string', default: '2000,20000,100000' },
    only: { type: 'string' },
    short: { type: 'string', default: '0' },
    count: { type: 'string', default: '25' },
    burst: { type: 'string', default: '100' },
    reuse: { type: 'boolean', default: false },
    'in-steps': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const sizes = (values.only ?? values.sizes).split(',').map(Number)
const numbers = [...sizes, Number(values.count), Number(values.burst)]
const short = Number(values.short)
const isUsable = numbers.every((number) => Number.isInteger(number) && number >= 0) && short >= 0 && short <= 1
const what = positionals.join(' ')
const measures: Readonly<Record<string, () => Promise<void>>> = { publish, ci, search }
const measure = measures[what]
if (measure === undefined || !isUsable) refuseCommandLine(usage)

const root = repositoryRoot()
const say = (sentence: string) => console.error(sentence)
let texts: Promise<Texts> | undefined
const open = (): Promise<Texts> => {
  texts ??= openTexts(resolve(root, process.env.CORPUS_DIR ?? '../shared/corpus'))
  return texts
}

try {
  await measure()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
process.exit()

async function publish(): Promise<void> {
  const all: Measured[] = []
  for (const count of sizes) {
    say(`${count} records.`)
    const portal = await keep(count)
    const wish = { count: Number(values.count), burst: Number(values.burst), reuse: values.reuse }
    const measured = await benchPublish(portal, await open(), wish, say)
    all.push(measured)
    if (values.json) console.log(jsonLine(measured))
  }
  await tell('Publish to live', report(all, circumstances()))
}

async function ci(): Promise<void> {
  const all: MeasuredCi[] = []
  for (const count of sizes) {
    say(`${count} records.`)
    const wish = { count: Number(values.count), reuse: values.reuse }
    const measured = await benchCi(await keep(count), await open(), wish, say)
    all.push(measured)
    if (values.json) console.log(JSON.stringify(measured))
  }
  await tell('Runs of CI', reportCi(all, circumstances()))
}

function keep(count: number): Promise<KeptPortal> {
  return keepPortal(join(root, 'var', 'bench'), { count, short }, open, say)
}

async function search(): Promise<void> {
  const all: MeasuredSearch[] = []
  for (const count of sizes) {
    say(`${count} records.`)
    const measured = await benchSearch(await open(), { count, inSteps: values['in-steps'] }, say)
    all.push(measured)
    if (values.json) console.log(JSON.stringify(measured))
  }
  await tell('Search', reportSearch(all, circumstances()))
}

async function tell(heading: string, section: string): Promise<void> {
  if (!values.json) console.log(section)
  if (!values.write) return
  const page = join(root, 'docs', 'performance.md')
  await writeFile(page, withSection(await readFile(page, 'utf8'), heading, section))
}

function circumstances(): Circumstances {
  return { day: new Date().toISOString().slice(0, 10), machine: machine(), command: command() }
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}`
}

function command(): string {
  return `npm run bench -- ${process.argv.slice(2).join(' ')}`
}
