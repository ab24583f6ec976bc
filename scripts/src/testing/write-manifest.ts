import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { canonicalJson } from '@gongkai/content-model/snapshot/canonical-json'
import { manifestPath, partOf, partPath } from '../release/release-manifest.ts'
import { digestOfFile } from '../verify/place.ts'
import { digestOfBytes, parseManifest } from '../verify/read-manifest.ts'

/** A folder of files as a release, for tests that need no site: writes files (`undefined` removes one), then the manifest of all that lies there. */
export async function releaseOf(
  folder: string,
  files: Readonly<Record<string, string | undefined>>,
  { at = new Date().toISOString(), digits = 1 }: { readonly at?: string; readonly digits?: number } = {},
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    if (content === undefined) await rm(file)
    else await writeFile(file, content)
  }
  await writeManifest(folder, at, digits)
}

async function writeManifest(folder: string, at: string, digits: number): Promise<void> {
  const before = await readFile(join(folder, manifestPath)).catch(() => undefined)
  const former = before === undefined ? undefined : parseManifest(before)
  await rm(join(folder, 'release'), { recursive: true, force: true })
  const parts: Record<string, Record<string, string>> = {}
  let [count, bytes] = [0, 0]
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file)}`
    const part = partOf(path).slice(0, digits)
    parts[part] = { ...parts[part], [path]: await digestOfFile(file) }
    count += 1
    bytes += (await readFile(file)).length
  }
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  for (const [name, files] of Object.entries(parts)) await write(partPath(name), canonicalJson(files))
  const manifest = {
    format: 1,
    release: (former?.release ?? 0) + 1,
    at,
    today: at.slice(0, 10),
    sequence: former === undefined ? 1 : former.sequence + 1,
    snapshot: digestOfBytes('snapshot'),
    version: digestOfBytes('version'),
    previous: before === undefined ? null : digestOfBytes(before),
    files: count,
    bytes,
    digits,
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, files]) => [name, digestOfBytes(canonicalJson(files))]),
    ),
  }
  await write(manifestPath, canonicalJson(manifest))
  const history = `${folder}.state/history`
  await mkdir(history, { recursive: true })
  if (before !== undefined && former !== undefined) await writeFile(join(history, `${former.release}.json`), before)
}
