import { type FactsTable, readFacts } from './facts.ts'
import type { WrittenGrams } from './grams/block-writer.ts'
import { gramOf } from './grams/gram.ts'
import { unpackFirsts } from './grams/packed-firsts.ts'
import { takeOut } from './grams/take-out.ts'
import { type PackedPart, packPart } from './pack-part.ts'
import { packSegment } from './pack-segment.ts'
import { barrier, begins } from './positions.ts'
import type { Part, Segment } from './search-state.ts'
import { headsPath, pathsOfPart, tablePath } from './segment-files.ts'
import { type PartTable, type SegmentTable, unpackTable } from './segment-table.ts'
import { readTitles } from './titles.ts'

/** What is to be taken out of a segment: of those of its parts that hold some of it. */
export interface SegmentEdit extends Pick<Segment, 'table' | 'heads'> {
  name: string
  parts: EditOfPart[]
}

export interface EditOfPart {
  /** Which of the segment's parts it is, and the number of its first page in the segment. */
  nth: number
  from: number
  part: Part
  /** The pages that go, by their numbers in the part, with their tokens by place. */
  gone: ReadonlyMap<number, readonly string[]>
}

export interface EditedSegment extends Pick<Segment, 'table' | 'heads'> {
  parts: { nth: number; part: Part }[]
}

/** Where a segment's files are read, and where the new ones go; paths are below the site's root. */
export interface EditedTree {
  read: (path: string) => Promise<Uint8Array>
  write: (path: string, content: Uint8Array) => void | Promise<void>
}

/** Takes pages out of a segment's files without indexing the others again; the numbers of the others stay as they are. One part after the other, so that no more than that is in memory. */
export async function editSegment(
  { name, table, heads, parts }: SegmentEdit,
  { read, write }: EditedTree,
): Promise<EditedSegment> {
  const [said, grams] = await Promise.all([
    read(tablePath(name, table)).then((file) => unpackTable<SegmentTable>(file)),
    read(headsPath(name, heads)),
  ])
  const gone = parts.flatMap(({ from, gone }) => [...gone.keys()].map((number) => from + number))
  const theirs = gramsOf(parts.flatMap(({ gone }) => [...gone.values()].map((tokens) => tokens.slice(0, begins.body))))
  const left = takeOut({ grams, places: nothing, firsts: unpackFirsts(said.firsts) }, new Set(gone), theirs)
  const listed = [...said.parts]
  const edited: EditedSegment['parts'] = []
  for (const one of parts) {
    const packed = await editPart(one, read)
    for (const [path, content] of packed.files) await write(path, content)
    listed[one.nth] = packed.listed
    edited.push({ nth: one.nth, part: packed.part })
  }
  const { files, ...called } = await packSegment(name, listed, left)
  for (const [path, content] of files) await write(path, content)
  return { ...called, parts: edited }
}

async function editPart({ part, gone }: EditOfPart, read: EditedTree['read']): Promise<PackedPart> {
  const paths = pathsOfPart(part)
  const [table, facts, titles, grams, places] = await Promise.all([
    read(paths.table).then((file) => unpackTable<PartTable>(file)),
    read(paths.facts).then((file) => unpackTable<FactsTable>(file)),
    read(paths.titles),
    read(paths.grams),
    read(paths.places),
  ])
  const written: WrittenGrams = { grams, places, firsts: unpackFirsts(table.firsts) }
  const theirs = gramsOf([...gone.values()].map((tokens) => tokens.slice(begins.body)))
  const left = takeOut(written, new Set(gone.keys()), theirs)
  const pages = part.pages.map((page, number) => (gone.has(number) ? null : page))
  const standing = <Row>(rows: readonly Row[]): (Row | null)[] =>
    rows.map((row, number) => (pages[number] === null ? null : row))
  const rows = { pages, facts: standing(readFacts(facts)), titles: standing(readTitles(titles)) }
  return packPart(part.name, rows, left)
}

function gramsOf(records: readonly (readonly string[])[]): Set<string> {
  const grams = new Set<string>()
  for (const tokens of records) {
    for (const [place, token] of tokens.entries()) {
      if (token === barrier) continue
      grams.add(token)
      const next = tokens[place + 1]
      if (next !== undefined && next !== barrier) grams.add(gramOf(token, next))
    }
  }
  return grams
}

const nothing = new Uint8Array()
