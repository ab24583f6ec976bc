import { bodyFiles } from './body/body-files.ts'
import type { Fields, FileValue } from './field.ts'
import { contentTypeNamed, type PublishedRecord } from './types/index.ts'
import { fileName } from './values/file-name.ts'

/** A file that a record names, with the field it stands in; an image of a body says nothing of its size. */
export interface StandingFile {
  readonly file: string
  readonly bytes?: number
  readonly path: readonly (string | number)[]
}

/** The names of all files a record needs: attachments, graphics, and the images of its bodies. */
export function filesIn(record: PublishedRecord): string[] {
  return [...new Set(standingFilesIn(record).map(({ file }) => file))].sort()
}

/** Every file of a record where it stands, in the order of its fields. */
export function standingFilesIn(record: PublishedRecord): StandingFile[] {
  return [...inFields(contentTypeNamed(record.type).fields, record as unknown as Values, [])]
}

type Values = Readonly<Record<string, unknown>>

// A record may be looked at before it is validated (a folder written by hand): what has another shape names no file.
function* inFields(fields: Fields, values: Values, path: readonly (string | number)[]): Generator<StandingFile> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || field.internal) continue
    const here = [...path, name]
    if (field.kind === 'file' || field.kind === 'graphic') {
      if (isObject(value) && fileName.safeParse(value.file).success) {
        const { file, bytes } = value as unknown as FileValue
        yield { file, bytes, path: here }
      }
    } else if (field.kind === 'richText') {
      if (typeof value === 'string') for (const file of bodyFiles(value)) yield { file, path: here }
    } else if (field.kind === 'group') {
      if (isObject(value)) yield* inFields(field.fields, value, here)
    } else if (field.kind === 'list' && Array.isArray(value))
      for (const [index, row] of value.entries())
        if (isObject(row)) yield* inFields(field.fields, row, [...here, index])
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
