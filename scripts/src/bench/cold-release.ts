import { join } from 'node:path'
import { versionOfSources } from '../release/version-of-sources.ts'
import { type KeptPortal, keepRelease, reuseRelease, script } from './kept-portal.ts'
import { type Cost, measuredRun } from './measured-run.ts'

/** The first release in a copy of a portal: that of an earlier run of the same sources where it may be, else one from nothing, and what that cost. */
export async function coldRelease(
  portal: KeptPortal,
  home: string,
  reuse: boolean,
  say: (sentence: string) => void,
): Promise<Cost | undefined> {
  const version = await versionOfSources()
  if (reuse && (await reuseRelease(portal, home, version))) return undefined
  say('Releasing it from nothing.')
  const cost = await measuredRun(script('release'), [
    '--snapshot',
    join(home, 'snapshot'),
    '--out',
    join(home, 'release'),
  ])
  say(`Released in ${cost.seconds.toFixed(0)} s, ${(cost.memory / 1e9).toFixed(2)} GB.`)
  await keepRelease(portal, home, version)
  return cost
}
