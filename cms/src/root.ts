import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the repository: the nearest above the working directory whose package is `gongkai`. */
export function repositoryRoot(from: string = process.cwd()): string {
  const manifest = join(from, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'gongkai') return from
  const parent = dirname(from)
  if (parent === from)
    throw new Error(`${process.cwd()} is not within the repository. Run the command in the folder of Gongkai.`)
  return repositoryRoot(parent)
}
