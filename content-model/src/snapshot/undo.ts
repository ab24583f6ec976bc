import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { fileName } from '../values/file-name.ts'
import { moveSchema, tombstoneSchema } from './manifest.ts'

/**
 * What a change of a snapshot replaced lies in `<folder>.undo/<sequence before>-<sequence after>/`: records, tombstones and moves as
 * they were, files no longer needed, and `undo.json`. While the change is under way the name ends in `.begun`.
 */
export function undoFolder(folder: string): string {
  return `${folder}.undo`
}

const paths = z.array(z.string().min(1))
const gone = <T extends z.ZodType>(entry: T) => z.strictObject({ put: z.array(entry), removed: paths })

/** `undo.json`: the change that undoes the change, and what the change makes and leaves behind. */
export const undoSchema = z.strictObject({
  /** SHA-256 of `manifest.json` before and after. */
  from: z.string(),
  to: z.string(),
  /** The sequence before. */
  sequence: z.int().min(0),
  /** References of the records that were replaced or removed, and lie here. */
  records: paths,
  /** References of the records that were new. */
  removed: paths,
  tombstones: gone(tombstoneSchema),
  moves: gone(moveSchema),
  /** Sizes of the files that the records here name. */
  files: z.record(fileName, z.int().positive()),
  /** Paths within the snapshot: what was not there before, and what is not there after. */
  made: paths,
  gone: paths,
  /** Whether it stays when the change is done. */
  keep: z.boolean(),
})
export type Undo = z.infer<typeof undoSchema>

export async function readUndo(at: string): Promise<Undo> {
  return undoSchema.parse(JSON.parse(await readFile(join(at, 'undo.json'), 'utf8')))
}

const begun = '.begun'

/** The undo folder of a change that was cut off. */
export async function begunUndo(folder: string): Promise<string | undefined> {
  const name = (await namesIn(folder)).find((one) => one.endsWith(begun))
  return name === undefined ? undefined : join(undoFolder(folder), name)
}

/** The undo folder of the latest change that led to a sequence. */
export async function undoOf(folder: string, sequence: number): Promise<string | undefined> {
  const found = (await finishedUndos(folder)).filter(({ after }) => after === sequence)
  return found.at(-1)?.path
}

/** Oldest first. */
export async function finishedUndos(folder: string): Promise<{ path: string; before: number; after: number }[]> {
  return (await namesIn(folder))
    .flatMap((name) => {
      const [, before, after] = /^(\d+)-(\d+)$/.exec(name) ?? []
      return before === undefined
        ? []
        : [{ path: join(undoFolder(folder), name), before: Number(before), after: Number(after) }]
    })
    .sort((a, b) => a.after - b.after || a.before - b.before)
}

export function begunPath(folder: string, before: number, after: number): string {
  return join(undoFolder(folder), `${before}-${after}${begun}`)
}

/** Where an undo folder stands once its change is done. */
export function finishedPath(at: string): string {
  return join(dirname(at), basename(at, begun))
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(undoFolder(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
