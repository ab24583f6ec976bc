import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Every file of a folder with its content. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true })
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (entry) => !entry.isDirectory(),
  )
  const files = entries.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [`/${relative(folder, file)}`, await readFile(file, 'utf8')])),
  )
}
