import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { comparison } from './comparison.ts'
import { expectedRow } from './expected-row.ts'
import type { ImportRow } from './import-row.ts'

const { values } = parseArgs({
  options: { report: { type: 'string' }, expected: { type: 'string' }, today: { type: 'string' } },
})
if (values.report === undefined || values.expected === undefined)
  throw new Error('Usage: node scripts/src/import/compare.ts --report REPORT --expected EXPECTED')

const rows = (await linesOf(values.report)).map((line) => JSON.parse(line) as ImportRow)
const expected = (await linesOf(values.expected)).map((line) => expectedRow.parse(JSON.parse(line)))
const { shares, differences } = comparison(rows, expected)

for (const difference of differences) console.log(difference)
for (const { name, equal, of } of shares)
  console.log(
    `${name.padEnd(24)} ${String(equal).padStart(4)}/${String(of).padEnd(4)} ${of === 0 ? '-' : ((100 * equal) / of).toFixed(1)} %`,
  )

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
}
