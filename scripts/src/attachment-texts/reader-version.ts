import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)

/**
 * What texts of attachments are read with: the sources of `text-of.ts` with all that they import, and the versions of the packages. Texts that another version
 * read are read again, and the search index is made anew.
 */
export async function readerVersion(): Promise<string> {
  const { sources, packages } = await importsFrom(new URL('./text-of.ts', import.meta.url))
  const hash = createHash('sha256')
  for (const file of [...sources].sort())
    hash
      .update(`${relative(fileURLToPath(root), fileURLToPath(file))}\0`)
      .update(await readFile(new URL(file)))
      .update('\0')
  for (const version of await versionsOf(packages)) hash.update(`${version}\n`)
  return hash.digest('hex').slice(0, 16)
}

/** The files that a source imports or reads beside it, with those of these, and the packages. */
export async function importsFrom(entry: URL): Promise<{ sources: Set<string>; packages: Set<string> }> {
  const sources = new Set([entry.href])
  const packages = new Set<string>()
  for (const source of sources) {
    if (!source.endsWith('.ts')) continue
    const text = await readFile(new URL(source), 'utf8')
    for (const [, name = ''] of text.matchAll(imported)) {
      if (name.startsWith('.')) sources.add(new URL(name, source).href)
      else if (name.startsWith('@gongkai/')) sources.add(import.meta.resolve(name))
      else if (!name.startsWith('node:')) packages.add(packageOf(name))
    }
    for (const [, folder = ''] of text.matchAll(beside))
      for (const name of await readdir(new URL(folder, source))) sources.add(new URL(`${folder}${name}`, source).href)
  }
  return { sources, packages }
}

const imported = /^(?:import|export)\s(?!type\s)(?:[^'"();=]*?\sfrom\s)?'([^']+)'/gm
const beside = /new URL\('(\.[^']*\/)', import\.meta\.url\)/g

function packageOf(name: string): string {
  const parts = name.split('/')
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')
}

/** The packages with those that they need in turn, each with its version. */
async function versionsOf(packages: Set<string>): Promise<string[]> {
  const lock: Lock = JSON.parse(await readFile(new URL('package-lock.json', root), 'utf8'))
  for (const name of packages)
    for (const needed of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {})) packages.add(needed)
  return [...packages].sort().map((name) => `${name}@${lock.packages[`node_modules/${name}`]?.version}`)
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dependencies?: Readonly<Record<string, string>> }>
  >
}
