import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Rsync, runRsync } from './run-rsync.ts'
import type { Target } from './target.ts'

/**
 * A host, over ssh (`user@host:path`) or a server of rsync's own (`rsync://host/module/path`). The system's rsync (3.2.3 or later, at both ends) is
 * handed exact lists: it never looks through the tree, and replaces each file by one rename.
 */
export function rsyncTarget(destination: string, run: Rsync = runRsync()): Target {
  const there = `${destination.replace(/\/$/, '')}/`
  const within = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-rsync-'))
    try {
      return await use(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  const read: Target['read'] = (paths) =>
    within(async (folder) => {
      const found = new Map<string, Uint8Array>()
      if (paths.length === 0) return found
      const { code, words } = await run(['--times', '--ignore-missing-args', there, `${folder}/`], paths)
      if (code !== 0 && !isMissing(code, words)) throw failure(destination, code, words)
      for (const path of paths) {
        const bytes = await readFile(join(folder, path)).catch(() => undefined)
        if (bytes !== undefined) found.set(path, bytes)
      }
      return found
    })
  const send = async (folder: string, paths: readonly string[], more: readonly string[], signal?: AbortSignal) => {
    // Names are known to differ: size and time, which rsync would go by, may be the same.
    const args = ['--times', '--ignore-times', '--chmod=D755,F644', '--mkpath', ...more, `${folder}/`, there]
    const { code, words } = await run(args, paths, signal)
    if (code !== 0) throw failure(destination, code, words)
  }
  const sendSmall = (path: string, content: string, more: readonly string[] = []) =>
    within(async (folder) => {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
      await send(folder, [path], more)
    })
  return {
    name: destination,
    read,
    write: (path, content) => sendSmall(path, content),
    create: async (path, content) => {
      if ((await read([path])).size > 0) return false
      await sendSmall(path, content, ['--ignore-existing'])
      return new TextDecoder().decode((await read([path])).get(path)) === content
    },
    upload: (folder, files, signal) =>
      send(
        folder,
        files.map(({ path }) => path),
        [],
        signal,
      ),
    remove: (paths, signal) =>
      within(async (nothing) => {
        if (paths.length === 0) return
        // Each of the names is missing here, in folders without a file, and so to be missing there.
        for (const parent of new Set(paths.map(dirname))) await mkdir(join(nothing, parent), { recursive: true })
        const { code, words } = await run(['--delete-missing-args', `${nothing}/`, there], paths, signal)
        if (code !== 0) throw failure(destination, code, words)
      }),
    list: async () => {
      const { code, words, answer } = await run(['--recursive', '--list-only', '--8-bit-output', there], undefined)
      if (code !== 0 && !isMissing(code, words)) throw failure(destination, code, words)
      return answer.split('\n').flatMap((line) => {
        const [, kind, path] = /^([-dl])\S*\s+[\d,.]+\s+\S+\s+\S+\s(.+)$/.exec(line) ?? []
        return path === undefined || kind === 'd' ? [] : [`/${path.split(' -> ')[0]}`]
      })
    },
  }
}

/** The folder that is deployed to is not there yet. */
function isMissing(code: number, words: string): boolean {
  return (code === 23 || code === 3) && /No such file or directory/.test(words)
}

function failure(destination: string, code: number, words: string): Error {
  const told = words.trim().split('\n').slice(0, 5).join('\n')
  return new Error(`rsync 没有完成到 ${destination} 的传输（退出码 ${code}）：${told}`)
}
