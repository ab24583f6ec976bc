import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isCalendarDay } from '@gongkai/content-model/values/calendar-day'
import { release } from './release/release.ts'

/** `npm run release -- --snapshot DIR --out DIR [--today YYYY-MM-DD]`: builds the site of a snapshot, with no CMS and no database. */
const { values } = parseArgs({
  options: { snapshot: { type: 'string' }, out: { type: 'string' }, today: { type: 'string' } },
})
const { snapshot, out, today } = values
if (snapshot === undefined || out === undefined || (today !== undefined && !isCalendarDay(today))) {
  console.error('Usage: npm run release -- --snapshot DIR --out DIR [--today YYYY-MM-DD]')
  process.exit(2)
}

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
  // Problems are told in sentences; the cause underneath, for an engineer.
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof Error && error.cause !== undefined) console.error(error.cause)
  process.exitCode = 1
}
process.exit()
