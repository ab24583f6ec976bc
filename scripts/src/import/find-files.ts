import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** The files under the paths given, each once, in the order of their names; hidden files are left out. */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const start of paths) for (const file of await filesUnder(start)) found.add(file)
  return [...found]
}

async function filesUnder(start: string): Promise<string[]> {
  const entry = await stat(start).catch((cause: unknown) => {
    throw new Error(`找不到要导入的文件或文件夹：${start}`, { cause })
  })
  if (!entry.isDirectory()) return [start]
  const inside = await readdir(start, { withFileTypes: true })
  const sorted = inside.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  const nested = await Promise.all(
    sorted.map((child) => (child.isDirectory() || child.isFile() ? filesUnder(path.join(start, child.name)) : [])),
  )
  return nested.flat()
}
