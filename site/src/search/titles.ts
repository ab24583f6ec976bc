/** What is known of a record to suggest it by. */
export interface TitleRow {
  path: string
  title: string
  /** As printed. */
  numbers: string[]
  /** One letter a token of the title (title-initials.ts). */
  initials: string
}

/** The titles of a part's records by number, with nothing in the place of one that was taken out: a line of JSON each, in blocks that are read one by one. */
export function writeTitles(rows: readonly (TitleRow | null)[]): { file: Uint8Array; sizes: number[] } {
  const blocks: Uint8Array[] = []
  for (let from = 0; from < rows.length; from += titlesABlock)
    blocks.push(
      encoder.encode(
        rows
          .slice(from, from + titlesABlock)
          .map(lineOf)
          .join(''),
      ),
    )
  const file = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    file.set(block, at)
    at += block.length
  }
  return { file, sizes: blocks.map(({ length }) => length) }
}

/** Of one block, or of a whole file. */
export function readTitles(bytes: Uint8Array): (TitleRow | null)[] {
  return new TextDecoder().decode(bytes).split('\n').slice(0, -1).map(rowOf)
}

/** A few, for those that are suggested stand far apart. */
export const titlesABlock = 8

function lineOf(row: TitleRow | null): string {
  return `${row === null ? 'null' : JSON.stringify([row.path, row.title, row.numbers, row.initials])}\n`
}

function rowOf(line: string): TitleRow | null {
  const read: [string, string, string[], string] | null = JSON.parse(line)
  if (read === null) return null
  const [path, title, numbers, initials] = read
  return { path, title, numbers, initials }
}

const encoder = new TextEncoder()
