import { bodyText } from './body/body-text.ts'
import type { Fields, FileValue, Graphic } from './field.ts'
import { contentTypeNamed, type PublishedRecord } from './types/index.ts'

/** Words that people read in a record, with the field they stand in. A body gives one text for each paragraph or cell. */
export interface StandingText {
  readonly words: string
  readonly path: readonly (string | number)[]
}

/** Every text an editor wrote in a record: text fields, bodies, names of files, and the words of pictures. What the system sets is left out. */
export function textsIn(record: PublishedRecord): StandingText[] {
  return [...inFields(contentTypeNamed(record.type).fields, record as unknown as Values, [])]
}

type Values = Readonly<Record<string, unknown>>

function* inFields(fields: Fields, values: Values, path: readonly (string | number)[]): Generator<StandingText> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || field.internal || field.system) continue
    const here = [...path, name]
    if (field.kind === 'text') {
      if (field.many)
        for (const [index, words] of (value as string[]).entries()) yield { words, path: [...here, index] }
      else yield { words: value as string, path: here }
    } else if (field.kind === 'richText') for (const words of bodyText(value as string)) yield { words, path: here }
    else if (field.kind === 'file') yield { words: (value as FileValue).name, path: here }
    else if (field.kind === 'graphic') {
      const { name: fileName, alternative, caption } = value as Graphic
      for (const words of [fileName, alternative, caption]) if (words !== undefined) yield { words, path: here }
    } else if (field.kind === 'group') yield* inFields(field.fields, value as Values, here)
    else if (field.kind === 'list')
      for (const [index, row] of (value as Values[]).entries()) yield* inFields(field.fields, row, [...here, index])
  }
}
