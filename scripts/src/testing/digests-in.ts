import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sha256 } from '@gongkai/content-model/snapshot/digest'

/** The SHA-256 of every file of a release by path, but for the manifest of its own history. */
export async function digestsIn(out: string): Promise<Record<string, string>> {
  const found: [string, string][] = []
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const name = relative(out, file)
    if (!name.startsWith('release/')) found.push([name, sha256(await readFile(file))])
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}
