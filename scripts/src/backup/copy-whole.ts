import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface Content {
  readonly sha256: string
  readonly bytes: number
}

/** The digest and size of a file. */
export async function contentOf(path: string): Promise<Content> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

/**
 * Copies a file to `aside`, and only once it is whole and on the disk renames it to where `place` says for what it holds. Where
 * `place` throws, nothing is left.
 */
export async function copyWhole(from: string, aside: string, place: (content: Content) => string): Promise<Content> {
  const hash = createHash('sha256')
  let bytes = 0
  const counting = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    await pipeline(createReadStream(from), counting, createWriteStream(aside, { mode: 0o600, flush: true }))
    const content = { sha256: hash.digest('hex'), bytes }
    await rename(aside, place(content))
    return content
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** What was renamed in a folder is on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
