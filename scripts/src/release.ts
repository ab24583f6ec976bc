import { resolve } from 'node:path'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { release } from './release/release.ts'

/**
 * `npm run release -- --snapshot DIR --out DIR [--today YYYY-MM-DD]`: brings the site at `out` to a snapshot, with no CMS and no database. `--compact` divides
 * the search index as a release from nothing does; `--confirm-shrinkage` lets many records go at once.
 */
const usage = 'npm run release -- --snapshot DIR --out DIR [--today YYYY-MM-DD] [--compact] [--confirm-shrinkage]'
const { values } = commandLine(usage, {
  options: {
    snapshot: { type: 'string' },
    out: { type: 'string' },
    today: { type: 'string' },
    compact: { type: 'boolean', default: false },
    'confirm-shrinkage': { type: 'boolean', default: false },
  },
})
const { snapshot, out, today } = values
if (snapshot === undefined || out === undefined) refuseCommandLine(usage)

try {
  const start = performance.now()
  const { pages, files, written, removed } = await release({
    snapshot: resolve(snapshot),
    out: resolve(out),
    ...(today === undefined ? {} : { today }),
    compact: values.compact,
    ...(values['confirm-shrinkage'] ? { mayShrinkBy: Number.POSITIVE_INFINITY } : {}),
    say: (sentence) => console.log(sentence),
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `网站已生成：${pages} 个页面，共 ${files} 个文件，写出 ${written.length} 个，移去 ${removed.length} 个，用时 ${seconds} 秒。`,
  )
} catch (error) {
  // Problems are told in sentences; the cause underneath, for an engineer. Of a file that cannot be read, a stack says nothing.
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof Error && error.cause !== undefined)
    console.error(error.cause instanceof Error && 'syscall' in error.cause ? error.cause.message : error.cause)
  process.exitCode = 1
}
process.exit()
