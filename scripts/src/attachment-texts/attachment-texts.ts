import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeOld } from '@gongkai/site/engine/remove-old'
import type { TextOfFile } from '@gongkai/site/search/search-records'
import { type AttachmentValue, attachmentName } from '@gongkai/site/wording/attachment-name'
import { readerVersion } from './reader-version.ts'
import type { AttachmentText } from './text-of.ts'
import { TextReader, usualLimits } from './text-reader.ts'
import type { Unread } from './word-unread.ts'

export interface ReadTexts {
  readonly textOf: TextOfFile
  readonly unread: readonly Unread[]
}

/**
 * The texts of files, each read once and kept: a file is named by its content, so the same name is the same text. Those of an earlier version of the readers
 * are left behind.
 */
export class AttachmentTexts {
  readonly #kept: string
  readonly #folder: string
  readonly #readers: readonly TextReader[]
  readonly #reading = new Map<string, Promise<AttachmentText>>()
  #next = 0

  private constructor(version: string, kept: string, limits = usualLimits) {
    this.#kept = kept
    this.#folder = join(kept, version)
    this.#readers = Array.from(
      { length: Math.max(1, Math.min(3, availableParallelism() - 1)) },
      () => new TextReader(limits),
    )
  }

  static async open({ kept = usualFolder, limits = usualLimits } = {}): Promise<AttachmentTexts> {
    const version = await readerVersion()
    await removeOld(kept, version)
    return new AttachmentTexts(version, kept, limits)
  }

  /** The texts of a record's attachments, of which the files lie in that folder, and which of them are not read. */
  async readAll(attachments: readonly AttachmentValue[], folder: string): Promise<ReadTexts> {
    const texts = new Map<string, readonly string[]>()
    const unread: Unread[] = []
    for (const attachment of attachments) {
      const { file } = attachment.file
      const text = await this.read(file, folder)
      const name = attachmentName(attachment)
      if ('unread' in text) unread.push({ name, because: text.unread })
      else {
        texts.set(file, text.paragraphs)
        if (text.isCut) unread.push({ name, because: 'cut' })
      }
    }
    return { textOf: (file) => texts.get(file) ?? [], unread }
  }

  /** The text of a file of the snapshot, which lies in that folder. */
  read(name: string, folder: string): Promise<AttachmentText> {
    const reading = this.#reading.get(name) ?? this.#read(name, folder).finally(() => this.#reading.delete(name))
    this.#reading.set(name, reading)
    return reading
  }

  /** Keeps nothing of files that nobody needs any more, also of what earlier versions of the readers kept. */
  async forget(names: readonly string[]): Promise<void> {
    const versions = names.length === 0 ? [] : await readdir(this.#kept).catch(() => [])
    for (const version of versions)
      await Promise.all(names.map((name) => rm(join(this.#kept, version, `${name}.json`), { force: true })))
  }

  /** Keeps nothing but of files for which this is said. */
  async forgetOthers(isNeeded: (name: string) => boolean): Promise<void> {
    const names = (await readdir(this.#folder).catch(() => [])).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? [])
    await this.forget(names.filter((name) => !isNeeded(name)))
  }

  /** Ends the threads; the next file opens one again. */
  async rest(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.close()))
  }

  async #read(name: string, folder: string): Promise<AttachmentText> {
    const kept = await this.#keptOf(name)
    if (kept !== undefined) return kept
    this.#next += 1
    const reader = this.#readers[this.#next % this.#readers.length]
    if (reader === undefined) throw new Error('There is no thread to read texts.')
    const text = await reader.read(join(folder, name))
    await mkdir(this.#folder, { recursive: true })
    const unfinished = `${this.#place(name)}.${process.pid}`
    await writeFile(unfinished, JSON.stringify(text))
    await rename(unfinished, this.#place(name))
    return text
  }

  /** Nothing where there is none, or one that a failing machine left unfinished. */
  async #keptOf(name: string): Promise<AttachmentText | undefined> {
    try {
      return JSON.parse(await readFile(this.#place(name), 'utf8'))
    } catch (error) {
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  #place(name: string): string {
    return join(this.#folder, `${name}.json`)
  }
}

const usualFolder = fileURLToPath(new URL('../../../var/attachment-texts/', import.meta.url))
