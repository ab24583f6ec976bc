import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { filesIn } from './files-in.ts'
import { sha256 } from './snapshot/digest.ts'
import { moveSchema, tombstoneSchema } from './snapshot/manifest.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import { contentTypes, type PublishedRecord, type TypeName } from './types/index.ts'
import type { CalendarDay } from './values/calendar-day.ts'

/** The day the examples speak of: what expires tomorrow expires the day after it. */
export const exampleDay: CalendarDay = '2025-11-20'

/** One example: the record, and the name of the case it shows (`expires-tomorrow`). */
export interface ExampleCase {
  readonly type: TypeName
  readonly name: string
  /** As it stands in its file. */
  readonly json: string
  readonly record: PublishedRecord
}

export interface Examples {
  readonly snapshot: Snapshot
  /** Where the bytes of a file of the snapshot lie. Throws for a name that no example file has. */
  readonly fileAt: (name: string) => string
  readonly today: CalendarDay
  readonly cases: readonly ExampleCase[]
}

/**
 * The records of the made-up city Yunting (云汀市): tests, the demo's seed and the demo site at once. They are read as
 * they stand; `validate` says whether they may be used.
 */
export async function readExamples(): Promise<Examples> {
  const cases = await readCases()
  const files = await readFiles()
  const records = cases.map(({ record }) => record).sort((a, b) => compare(`${a.type}/${a.key}`, `${b.type}/${b.key}`))
  const named = [...new Set(records.flatMap(filesIn))].sort()
  return {
    snapshot: {
      sequence: 0,
      records,
      tombstones: z.array(tombstoneSchema).parse(await readJson('tombstones.json')),
      moves: z.array(moveSchema).parse(await readJson('moves.json')),
      files: new Map(named.flatMap((name) => sizeIn(files, name))),
    },
    fileAt: (name) => {
      const file = files.get(name)
      if (file === undefined) throw new Error(`No file in examples/files has the content ${name}.`)
      return file.path
    },
    today: exampleDay,
    cases,
  }
}

const folder = fileURLToPath(new URL('../examples/', import.meta.url))

async function readCases(): Promise<ExampleCase[]> {
  const ofTypes = await Promise.all(
    contentTypes.map(async ({ name: type }) => {
      const names = (await readdir(join(folder, type))).filter((name) => name.endsWith('.json')).sort()
      return Promise.all(names.map((name) => readCase(type, name)))
    }),
  )
  return ofTypes.flat()
}

async function readCase(type: TypeName, fileName: string): Promise<ExampleCase> {
  const json = await readFile(join(folder, type, fileName), 'utf8')
  return { type, name: fileName.slice(0, -'.json'.length), json, record: JSON.parse(json) as PublishedRecord }
}

interface ExampleFile {
  readonly path: string
  readonly bytes: number
}

/** The files of `examples/files`, by the name that records give them: the SHA-256 of the content, and the extension. */
async function readFiles(): Promise<ReadonlyMap<string, ExampleFile>> {
  const names = (await readdir(join(folder, 'files'))).sort()
  const entries = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, 'files', name)
      const content = await readFile(path)
      return [`${sha256(content)}${extname(name)}`, { path, bytes: content.length }] as const
    }),
  )
  return new Map(entries)
}

function sizeIn(files: ReadonlyMap<string, ExampleFile>, name: string): [string, number][] {
  const file = files.get(name)
  return file === undefined ? [] : [[name, file.bytes]]
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), 'utf8'))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
