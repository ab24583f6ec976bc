import { bodyFiles } from './body/body-files.ts'
import type { Fields, FileValue } from './field.ts'
import { contentTypeNamed, type PublishedRecord } from './types/index.ts'

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

function* inFields(fields: Fields, values: Values, path: readonly (string | number)[]): Generator<StandingFile> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || field.internal) continue
    const here = [...path, name]
    if (field.kind === 'file' || field.kind === 'graphic') {
      const { file, bytes } = value as FileValue
      yield { file, bytes, path: here }
    } else if (field.kind === 'richText') for (const file of bodyFiles(value as string)) yield { file, path: here }
    else if (field.kind === 'group') yield* inFields(field.fields, value as Values, here)
    else if (field.kind === 'list')
      for (const [index, row] of (value as Values[]).entries()) yield* inFields(field.fields, row, [...here, index])
  }
}
