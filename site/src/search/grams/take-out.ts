import { entriesBytes, entriesOf, placesOf } from './block.ts'
import { BlockFinder } from './block-finder.ts'
import { BlockWriter, type WrittenGrams } from './block-writer.ts'
import { packHeads, unpackedHeads } from './pack-heads.ts'
import { withoutDocs } from './places.ts'

/**
 * The files of grams without some records, of which all grams are given: they are taken out of the entries of these, and whatever stands in no
 * other record goes. Blocks without any of them are copied as they are.
 */
export function takeOut(
  { grams, places, firsts }: WrittenGrams,
  gone: ReadonlySet<number>,
  theirGrams: ReadonlySet<string>,
): WrittenGrams {
  const finder = new BlockFinder(firsts)
  const touched = new Set([...theirGrams].flatMap((gram) => finder.find(gram)?.from ?? []))
  const writer = new BlockWriter(places.length)
  const blocks = [...finder.all()].map(({ first, from, to }) => ({ first, from, bytes: grams.subarray(from, to) }))
  for (const [number, { first, from, bytes }] of blocks.entries()) {
    const next = blocks[number + 1]
    const its = places.subarray(placesOf(bytes), next === undefined ? places.length : placesOf(next.bytes))
    if (touched.has(from)) takeOutOfBlock(bytes, its, writer, gone, theirGrams)
    else writer.copyBlock(first, bytes, its)
  }
  return writer.finish()
}

function takeOutOfBlock(
  block: Uint8Array,
  places: Uint8Array,
  writer: BlockWriter,
  gone: ReadonlySet<number>,
  theirGrams: ReadonlySet<string>,
): void {
  const bytes = entriesBytes(block)
  writer.endBlock()
  // Entries that stay as they are are copied at one go, but for the first after one that went: what it has in common is another now.
  let run: Run | undefined
  let isAfterGap = false
  let at = 0
  const endRun = (): void => {
    if (run !== undefined) writer.copyRun(bytes.subarray(run.from, run.to), run, places.subarray(run.places, at))
    run = undefined
  }
  for (const entry of entriesOf(block)) {
    const { gram, from, to } = entry
    const own = { from: at, to: at + entry.places }
    if (!theirGrams.has(gram)) {
      if (isAfterGap) writer.copy(entry, places.subarray(own.from, own.to))
      else if (run === undefined) run = { from, to, first: gram, last: gram, places: own.from }
      else {
        run.to = to
        run.last = gram
      }
      isAfterGap = false
    } else {
      endRun()
      const { docs, heads, slices } = entry
      const standing = { docs, heads: unpackedHeads(heads), slices, places: places.subarray(own.from, own.to) }
      const left = withoutDocs(standing, gone)
      const isLeft = left.docs.length > 0 || left.heads.length > 0
      if (isLeft) writer.add({ gram, ...left, heads: packHeads(left.heads) })
      isAfterGap = !isLeft
    }
    at = own.to
  }
  endRun()
  writer.endBlock()
}

/** Entries from one byte to before the other, and where their places begin. */
interface Run {
  from: number
  to: number
  first: string
  last: string
  places: number
}
