import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { dayOf } from '@gongkai/content-model/values/calendar-day'
import { commandLine } from '../command-line.ts'
import { findFiles } from './find-files.ts'
import { type ImportOptions, importOptions } from './import-options.ts'
import { type ImportRow, rowFor, type WriteRecord, writeNothing } from './import-row.ts'
import { read } from './read.ts'
import { summaryOf } from './summary.ts'

/** `npm run import`: reads files, writes what they say into the CMS, and reports each of them. */
try {
  await importFiles(
    importOptions(
      commandLine(
        'npm run import -- PATH… [--type TYPE] [--publish] [--dry-run] [--report FILE] [--today YYYY-MM-DD]',
        {
          allowPositionals: true,
          options: importOptions.flags,
        },
      ),
    ),
  )
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
// Payload keeps timers of its own.
process.exit()

async function importFiles(options: ImportOptions): Promise<void> {
  const files = await findFiles(options.paths)
  if (files.length === 0) throw new Error('没有找到任何文件。')
  if (options.report !== undefined) await beginReport(options.report)
  const { write, finish, close } = options.dryRun ? nothingToWrite() : await recordWriter(options)
  const rows: ImportRow[] = []
  try {
    for (const file of files) {
      showProgress(rows.length, files.length, file)
      const row = await rowOf(file, options, write)
      rows.push(row)
      // Line by line, so that an import that is cut off has told what it did.
      if (options.report !== undefined) await appendFile(options.report, `${JSON.stringify(row)}\n`)
    }
    showProgress(files.length, files.length, '')
    await finish(rows)
  } finally {
    await close()
  }
  process.stdout.write(summaryOf(rows, options))
}

async function beginReport(report: string): Promise<void> {
  await writeFile(report, '').catch((cause: unknown) => {
    throw new Error(`报告不能写入 ${report}：${messageOf(cause)}。请换一个文件夹，或先建好它。`, { cause })
  })
}

/** One file that fails is a refused file with its reason; the others go on. */
async function rowOf(file: string, options: ImportOptions, write: WriteRecord): Promise<ImportRow> {
  try {
    return await rowFor(file, await read({ path: file, bytes: await readFile(file) }), { ...options, write })
  } catch (error) {
    return { file, outcome: 'refused', findings: [], reasons: [`处理时出错：${messageOf(error)}`] }
  }
}

interface RecordWriter {
  readonly write: WriteRecord
  /** What can be done only when all files are in. */
  readonly finish: (rows: readonly ImportRow[]) => Promise<void>
  readonly close: () => Promise<void>
}

function nothingToWrite(): RecordWriter {
  return { write: writeNothing, finish: async () => {}, close: async () => {} }
}

// The CMS is loaded only where something is to be written.
async function recordWriter(options: ImportOptions): Promise<RecordWriter> {
  const { openDoor } = await import('./write/open-door.ts')
  const { linkRepeals } = await import('./write/link-repeals.ts')
  const { importSettings } = await import('./write/settings.ts')
  const { writeRecords } = await import('./write/write-record.ts')
  const door = await openDoor((sentence) => process.stderr.write(`${sentence}\n`))
  const today = options.today ?? dayOf(new Date().toISOString(), 'Asia/Shanghai')
  const settings = await importSettings(door, options)
  return {
    write: writeRecords({ door, settings, options, today }),
    finish: async (rows) => {
      const linked = options.type === 'normative-document' ? await linkRepeals(door, rows) : 0
      if (linked > 0) process.stderr.write(`“同时废止”的文件中，有 ${linked} 件在库中找到，已建立关系。\n`)
    },
    close: door.close,
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message
}

function showProgress(done: number, all: number, file: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${done}/${all} ${file.slice(-60)}${done === all ? '\n' : ''}`)
  else if (done % 50 === 0 || done === all) process.stderr.write(`${done}/${all}\n`)
}
