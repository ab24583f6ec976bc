import { mkdirSync, writeFileSync } from 'node:fs'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { FileWriter } from './file-writer.ts'
import { orderOf } from './order.ts'
import { type Act, type ReleaseState, type StandingFile, stateFolder } from './release-state.ts'

/**
 * The files of a release while it is made, beside the tree that is served. Only what differs from what stands is written. A release that
 * begins with nothing is written as a tree, which takes its place whole.
 */
export class Draft {
  readonly anew: boolean
  readonly #state: ReleaseState
  readonly #folder: string
  readonly #writer: FileWriter | undefined
  readonly #put = new Map<string, StandingFile & { readonly staged?: string }>()
  readonly #removed = new Set<string>()
  readonly #folders = new Set<string>()
  readonly #writing = new Set<Promise<void>>()
  readonly #waiting: (() => void)[] = []
  #names = 0
  #failure: { readonly error: unknown } | undefined

  /** `aside` is for many files: a thread writes them. */
  constructor(out: string, state: ReleaseState, { anew, aside = false }: { anew: boolean; aside?: boolean }) {
    this.anew = anew
    this.#state = state
    this.#folder = stagedFolder(out)
    this.#writer = aside ? new FileWriter(this.#folder) : undefined
  }

  /** Writes a file, unless the very same stands. Resolves once there is room for more to be written. */
  async put(path: string, content: string | Uint8Array, asked?: Int32Array): Promise<void> {
    const isText = typeof content === 'string'
    const bytes = isText ? Buffer.byteLength(content) : content.length
    const file = { path, digest: sha256(content), bytes, ...(asked === undefined ? {} : { asked }) }
    await this.#add(file, (staged) => {
      if (this.#writer !== undefined && (isText || bytes <= small)) return this.#writer.put(staged, content, bytes)
      return bytes <= small ? writeFileSync(this.#at(staged), content) : writeFile(this.#at(staged), content)
    })
  }

  /** The name under which a file may be written by somebody else, to be `taken`. */
  stagedName(path: string): string {
    this.#names += 1
    return this.anew ? `tree${path}` : `aside-${this.#names}`
  }

  /** The folder in which files are staged. */
  get folder(): string {
    return this.#folder
  }

  /** Takes a file that was written under a staged name. */
  take(file: StandingFile, staged: string): void {
    if (this.#put.has(file.path)) throw new Error(twice(file.path))
    const stands = !this.anew && this.#state.file(file.path)?.digest === file.digest
    this.#put.set(file.path, { ...file, ...(stands ? {} : { staged }) })
    this.#removed.delete(file.path)
  }

  /** Copies a file of which the digest is known. */
  async copy(
    path: string,
    from: string,
    { digest, bytes }: { readonly digest: string; readonly bytes: number },
  ): Promise<void> {
    await this.#add({ path, digest, bytes }, (staged) => copyFile(from, this.#at(staged)))
  }

  /** A file that the release has no longer, once nothing leads to it. */
  remove(path: string): void {
    if (!this.#put.has(path)) this.#removed.add(path)
  }

  /** Whether a file of that path will stand. */
  has(path: string): boolean {
    return this.#put.has(path) || (!this.anew && !this.#removed.has(path) && this.#state.file(path) !== undefined)
  }

  /** Whether the release writes the file, or found the very same standing. */
  isPut(path: string): boolean {
    return this.#put.has(path)
  }

  get files(): readonly StandingFile[] {
    return [...this.#put.values()]
  }

  /** How many files the tree will have, and their size, without those of the manifest. */
  total(): { readonly files: number; readonly bytes: number } {
    let { files, bytes } = this.anew ? { files: 0, bytes: 0 } : this.#state.total()
    for (const file of this.#put.values()) {
      const standing = this.anew ? undefined : this.#state.file(file.path)
      files += standing === undefined ? 1 : 0
      bytes += file.bytes - (standing?.bytes ?? 0)
    }
    for (const path of this.removed) {
      const standing = this.#state.file(path)
      files -= standing === undefined ? 0 : 1
      bytes -= standing?.bytes ?? 0
    }
    return { files, bytes }
  }

  /** Files of which the content is new or another. */
  get changed(): readonly StandingFile[] {
    return [...this.#put.values()].filter(({ staged }) => staged !== undefined)
  }

  /** Their paths. */
  get written(): readonly string[] {
    return this.changed.map(({ path }) => path)
  }

  get removed(): readonly string[] {
    return [...this.#removed].filter((path) => !this.#put.has(path))
  }

  /** Waits until everything is written. Throws the first failure. */
  async finish(): Promise<void> {
    await Promise.all(this.#writing)
    if (this.#failure !== undefined) throw this.#failure.error
    await this.#writer?.finish()
    await this.#writer?.close()
  }

  /** What has to be done for the draft to be what is served, in an order in which nothing leads to what is not there. */
  acts(): Act[] {
    if (this.anew) return [{ kind: 'put-tree' }]
    const puts = [...this.#put.values()].flatMap(({ path, staged }) =>
      staged === undefined ? [] : [{ path, staged, order: orderOf(path, this.#state.file(path) === undefined) }],
    )
    return [
      ...puts
        .sort((a, b) => a.order - b.order || (a.path < b.path ? -1 : 1))
        .map(({ path, staged }): Act => ({ kind: 'put', path, staged })),
      ...[...this.removed].sort().map((path): Act => ({ kind: 'remove', path })),
    ]
  }

  async discard(): Promise<void> {
    await Promise.allSettled(this.#writing)
    await this.#writer?.close()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #add(file: StandingFile, write: (staged: string) => void | Promise<void>): Promise<void> {
    const { path, digest } = file
    if (this.#put.has(path)) throw new Error(twice(path))
    const stands = !this.anew && this.#state.file(path)?.digest === digest
    const staged = stands ? undefined : this.anew ? `tree${path}` : String(this.#put.size)
    this.#put.set(path, { ...file, ...(staged === undefined ? {} : { staged }) })
    this.#removed.delete(path)
    if (staged === undefined) return
    try {
      const written = write(staged)
      if (written !== undefined) await this.#oneOfFew(written)
      else if (this.#put.size % inOneGo === 0) await setImmediate()
    } catch (error) {
      this.#failure ??= { error }
    }
    if (this.#failure !== undefined) throw this.#failure.error
  }

  /** Whoever comes when much is being written waits for one of these to end, in turn. */
  async #oneOfFew(written: Promise<void>): Promise<void> {
    const writing = written
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .then(() => {
        this.#writing.delete(writing)
        this.#waiting.shift()?.()
      })
    this.#writing.add(writing)
    if (this.#writing.size >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Where a staged file is to be, in a folder that is there. */
  #at(staged: string): string {
    const to = join(this.#folder, staged)
    const folder = dirname(to)
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
    return to
  }
}

/** Up to so many bytes a file is written sooner than one has waited for it. */
const small = 65_536

const atOnce = 32

/** After so many small ones others have their turn. */
const inOneGo = 16

function twice(path: string): string {
  return `Two steps of the release write ${path}. Each file must come from one.`
}

export function stagedFolder(out: string): string {
  return join(stateFolder(out), 'staged')
}

/** The folder in which a release that begins with nothing is written. */
export function stagedTree(out: string): string {
  return join(stagedFolder(out), 'tree')
}

/** `/documents/` → `/documents/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path
}
