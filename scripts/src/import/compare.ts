import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { commandLine, refuseCommandLine } from '../command-line.ts'
import { comparison } from './comparison.ts'
import { expectedRow } from './expected-row.ts'
import type { ImportRow } from './import-row.ts'

/** `npm run compare-import`: how an import's report agrees with what is known of the documents. */
const usage = 'npm run compare-import -- --report FILE --expected FILE'
const { values } = commandLine(usage, {
  options: { report: { type: 'string' }, expected: { type: 'string' } },
})
const { report, expected } = values
if (report === undefined || expected === undefined) refuseCommandLine(usage)

const reportRow = z.looseObject({ file: z.string(), outcome: z.string() })

try {
  const { shares, differences } = comparison(
    await rowsOf(report, (row) => reportRow.parse(row) as unknown as ImportRow),
    await rowsOf(expected, (row) => expectedRow.parse(row)),
  )
  for (const difference of differences) console.log(difference)
  for (const { name, equal, of } of shares)
    console.log(
      `${name.padEnd(24)} ${String(equal).padStart(4)}/${String(of).padEnd(4)} ${of === 0 ? '-' : ((100 * equal) / of).toFixed(1)} %`,
    )
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** The rows of a file with one JSON object a line. */
async function rowsOf<T>(file: string, parse: (row: unknown) => T): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: ${(cause as Error).message}`, { cause })
  })
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [parse(JSON.parse(line))]
    } catch (cause) {
      throw new Error(`${file}, line ${index + 1}, is no row of such a file: expected one JSON object a line.`, {
        cause,
      })
    }
  })
}
