import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { atOnce } from '../verify/at-once.ts'
import type { Target } from './target.ts'

/** A folder of this machine, such as one that a web server serves. */
export function folderTarget(folder: string): Target {
  const place = async (path: string): Promise<string> => {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    return file
  }
  return {
    name: folder,
    read: async (paths) => {
      const found = new Map<string, Uint8Array>()
      await atOnce(paths, 16, async (path) => {
        const bytes = await readFile(join(folder, path)).catch(unlessMissing)
        if (bytes !== undefined) found.set(path, bytes)
      })
      return found
    },
    write: async (path, content) => {
      const file = await place(path)
      await writeFile(aside(file), content)
      await rename(aside(file), file)
    },
    create: async (path, content) =>
      writeFile(await place(path), content, { flag: 'wx' }).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false
          throw error
        },
      ),
    upload: async (from, files, signal) => {
      if (!relative(from, folder).startsWith('..') || resolve(from) === resolve(folder))
        throw new Error(`${folder} 在发布自己的文件夹里，请换一个目标。`)
      await atOnce(files, 16, async ({ path }) => {
        signal.throwIfAborted()
        const file = await place(path)
        await copyFile(join(from, path), aside(file))
        await rename(aside(file), file)
      })
    },
    remove: (paths, signal) =>
      atOnce(paths, 16, async (path) => {
        signal.throwIfAborted()
        for (const file of [join(folder, path), aside(join(folder, path))]) await rm(file, { force: true })
      }),
    list: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    },
  }
}

/** A file that is being written lies beside its place. The next deployment finds it there where this one is cut off. */
function aside(file: string): string {
  return join(dirname(file), `.deploying-${basename(file)}`)
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
