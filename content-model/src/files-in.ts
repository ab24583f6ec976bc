import { bodyFiles } from './body/body-files.ts'
import type { Fields, FileValue } from './field.ts'
import { contentTypeNamed, type PublishedRecord } from './types/index.ts'

/** The names of all files a record needs: attachments, graphics, and the images of its bodies. */
export function filesIn(record: PublishedRecord): string[] {
  return [...new Set(inFields(contentTypeNamed(record.type).fields, record as unknown as Values))].sort()
}

type Values = Readonly<Record<string, unknown>>

function* inFields(fields: Fields, values: Values): Generator<string> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || field.internal) continue
    if (field.kind === 'file' || field.kind === 'graphic') yield (value as FileValue).file
    else if (field.kind === 'richText') yield* bodyFiles(value as string)
    else if (field.kind === 'group') yield* inFields(field.fields, value as Values)
    else if (field.kind === 'list') for (const row of value as Values[]) yield* inFields(field.fields, row)
  }
}
