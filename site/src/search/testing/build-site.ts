import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'astro'

/** The site of the search page alone: its files by path, without an index. */
export async function buildSite(): Promise<Map<string, Uint8Array>> {
  const outDir = await mkdtemp(join(tmpdir(), 'gongkai-search-'))
  try {
    await build({
      root: join(import.meta.dirname, '../../..'),
      configFile: false,
      srcDir: join(import.meta.dirname, 'site'),
      outDir: join(outDir, 'site'),
      cacheDir: join(outDir, 'cache'),
      logLevel: 'error',
      build: { inlineStylesheets: 'never' },
      vite: { build: { assetsInlineLimit: 0 } },
    })
    const paths = await readdir(join(outDir, 'site'), { recursive: true, withFileTypes: true })
    const files = paths.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    return new Map(
      await Promise.all(
        files.map(
          async (path) => [path.slice(join(outDir, 'site').length + 1), new Uint8Array(await readFile(path))] as const,
        ),
      ),
    )
  } finally {
    await rm(outDir, { recursive: true })
  }
}
