import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { changeOver, unfinishedFolder } from './change-over.ts'

/** The files of a release while it is made: written aside, and put in the place of the old release when all is well. */
export interface Tree {
  /** `path` is the address on the site; one that ends with `/` is written as `index.html` below it. */
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>
  readonly copy: (path: string, from: string) => Promise<void>
  /** Whether something stands at the address. */
  readonly has: (path: string) => boolean
  /** A page that was written. */
  readonly read: (path: string) => Promise<string>
  readonly size: () => number
  readonly publish: () => Promise<void>
  readonly discard: () => Promise<void>
}

export function openTree(out: string): Tree {
  const aside = unfinishedFolder(out)
  const written = new Set<string>()
  const place = async (path: string): Promise<string> => {
    const file = fileOf(path)
    if (written.has(file)) throw new Error(`Two steps of the release write ${file}. Each file must come from one.`)
    written.add(file)
    const target = join(aside, file)
    await mkdir(dirname(target), { recursive: true })
    return target
  }
  return {
    write: async (path, content) => writeFile(await place(path), content),
    copy: async (path, from) => copyFile(from, await place(path)),
    has: (path) => written.has(fileOf(path)),
    read: (path) => readFile(join(aside, fileOf(path)), 'utf8'),
    size: () => written.size,
    publish: () => changeOver(out, aside),
    discard: () => rm(aside, { recursive: true, force: true }),
  }
}

/** `/documents/` → `documents/index.html`. */
function fileOf(path: string): string {
  return `${path.replace(/^\//, '')}${path.endsWith('/') ? 'index.html' : ''}`
}
