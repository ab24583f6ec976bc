import { resolve } from 'node:path'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { release } from './release/release.ts'

/** `npm run release -- --snapshot DIR --out DIR [--today YYYY-MM-DD]`: builds the site of a snapshot, with no CMS and no database. */
const usage = 'npm run release -- --snapshot DIR --out DIR [--today YYYY-MM-DD]'
const { values } = commandLine(usage, {
  options: { snapshot: { type: 'string' }, out: { type: 'string' }, today: { type: 'string' } },
})
const { snapshot, out, today } = values
if (snapshot === undefined || out === undefined) refuseCommandLine(usage)

try {
  const start = performance.now()
  const { pages, files } = await release({
    snapshot: resolve(snapshot),
    out: resolve(out),
    ...(today === undefined ? {} : { today }),
    say: (sentence) => console.log(sentence),
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`网站已生成：${pages} 个页面，共 ${files} 个文件，用时 ${seconds} 秒。`)
} catch (error) {
  // Problems are told in sentences; the cause underneath, for an engineer. Of a file that cannot be read, a stack says nothing.
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof Error && error.cause !== undefined)
    console.error(error.cause instanceof Error && 'syscall' in error.cause ? error.cause.message : error.cause)
  process.exitCode = 1
}
process.exit()
