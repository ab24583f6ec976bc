/**
 * Where a file of the record's text stands, below the search folder. It follows from the record alone, so that the file
 * stays where it is when the record moves to another segment.
 */
export function excerptPath(id: string, number: number): string {
  const name = id.slice(dayLength)
  return `records/${name.slice(0, 2)}/${name}${number === 0 ? '' : `.${number}`}.json`
}

/** An id is the document day in eight digits, and a name that follows from the record's content. */
export const dayLength = 8

/** The length of that name. */
export const excerptName = 12
