import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Ended, Rsync } from '../run-rsync.ts'

/** Does what rsync does for a deployment, between folders of this machine: `test-host:` before a path is left out. */
export const fakeRsync: Rsync = async (args, paths = []) => {
  const options = args.filter((arg) => arg.startsWith('-'))
  const [from = '', to = ''] = args.filter((arg) => !arg.startsWith('-')).map((arg) => arg.replace(/^test-host:/, ''))
  const unknown = options.filter((option) => !known.includes(option))
  if (unknown.length > 0) return failed(1, `unknown option ${unknown.join(' ')}`)
  if (!(await exists(from))) return failed(23, `change_dir "${from}" failed: No such file or directory (2)`)
  if (options.includes('--list-only')) return { code: 0, words: '', answer: await listing(from) }
  for (const path of paths) {
    const [source, target] = [join(from, path), join(to, path)]
    if (!(await exists(dirname(source)))) {
      if (!options.includes('--ignore-missing-args')) return failed(24, `file has vanished: "${dirname(source)}"`)
    } else if (!(await exists(source))) {
      if (options.includes('--delete-missing-args')) await rm(target, { force: true })
      else if (!options.includes('--ignore-missing-args')) return failed(23, `link_stat "${source}" failed`)
    } else if (!options.includes('--ignore-existing') || !(await exists(target))) {
      const aside = `${target}.${Math.random()}`
      await mkdir(dirname(target), { recursive: true })
      await copyFile(source, aside)
      await rename(aside, target)
    }
  }
  return { code: 0, words: '', answer: '' }
}

const known = [
  '--times',
  '--ignore-times',
  '--chmod=D755,F644',
  '--mkpath',
  '--ignore-missing-args',
  '--ignore-existing',
  '--delete-missing-args',
  '--recursive',
  '--list-only',
  '--8-bit-output',
]

async function listing(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .map((entry) => {
      const path = relative(folder, join(entry.parentPath, entry.name))
      return `${entry.isDirectory() ? 'drwxr-xr-x' : '-rw-r--r--'}          1,234 2025/11/20 09:30:00 ${path}\n`
    })
    .join('')
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function failed(code: number, words: string): Ended {
  return { code, words: `rsync: ${words}`, answer: '' }
}
