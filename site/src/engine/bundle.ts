import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { View } from '../view.ts'
import { removeOld } from './remove-old.ts'

/** The built templates: `page` makes one page, `assets` is the folder of style sheets and scripts the pages name. */
export interface Bundle {
  readonly page: (view: View) => Promise<string>
  readonly assets: string
}

const site = fileURLToPath(new URL('../../', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * The bundle of the templates as they stand, built if there is none of the same sources yet. It lies below the
 * repository, since what it imports is found from there.
 */
export async function openBundle(): Promise<Bundle> {
  const kept = join(root, 'var', 'site-bundle')
  const folder = join(kept, await digestOfSources())
  if (!existsSync(folder)) await build(folder, kept)
  const module: { page: Bundle['page'] } = await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)
  return { page: module.page, assets: join(folder, 'client') }
}

async function build(folder: string, kept: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const { build } = await import('astro')
  await mkdir(kept, { recursive: true })
  // Built aside and moved into its place whole: a bundle that is there is complete.
  const unfinished = `${folder}.${process.pid}`
  await build({ root: site, outDir: unfinished, cacheDir: join(kept, 'cache'), logLevel: 'error' })
  await removeOld(kept, 'cache')
  await rename(unfinished, folder).catch(async (cause: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw new Error(`Could not move the built templates to ${folder}.`, { cause })
  })
}

/** What the bundle is made of: the sources of the site and the content model, and the versions of the packages. */
export async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256')
  const files = [
    join(root, 'package-lock.json'),
    join(site, 'astro.config.ts'),
    ...(await sourcesIn(join(site, 'src'))),
    ...(await sourcesIn(join(root, 'content-model', 'src'))),
  ]
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
