import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { repositoryRoot } from '@gongkai/cms/root'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { readReleases } from './releases/read-releases.ts'
import { table } from './releases/table.ts'
import { readSettings } from './start/settings.ts'

/** `npm run releases -- [--home DIR] [--last N] [--json]`: the last releases of the portal (20), the newest last, as a table or as lines of JSON. */
const usage = 'npm run releases -- [--home DIR] [--last N] [--json]'
const { values } = commandLine(usage, {
  options: { home: { type: 'string' }, last: { type: 'string', default: '20' }, json: { type: 'boolean' } },
})
const last = Number(values.last)
if (!Number.isInteger(last) || last < 1) refuseCommandLine(usage)

try {
  const home = values.home === undefined ? readSettings({}, process.env, repositoryRoot()).home : resolve(values.home)
  const path = join(home, 'release.state', 'state.db')
  if (!existsSync(path)) throw new Error(`${home} 里还没有发布过网站（没有 ${path}）。`)
  const releases = readReleases(path, last)
  if (values.json === true) for (const release of releases) console.log(JSON.stringify(release))
  else console.log(table(releases))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
