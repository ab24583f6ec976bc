import { entriesIn, type ReadEntry } from './entry.ts'

/**
 * A block of grams is what is read to look one up: where its places begin in the file of places (4 bytes, the lowest first), its entries, two bytes that are
 * zero, and more of them up to the end of a sheet. So a table has to say no more than with which gram each sheet begins.
 */
export const sheetSize = 4096

export const headLength = 4
export const endLength = 2

/** How many sheets a block takes of which the entries have that many bytes. */
export function sheetsOf(entries: number): number {
  return Math.ceil((headLength + entries + endLength) / sheetSize)
}

export function blockHead(places: number): Uint8Array {
  const bytes = new Uint8Array(headLength)
  new DataView(bytes.buffer).setUint32(0, places, true)
  return bytes
}

/** Where the places of a block's first entry begin. */
export function placesOf(block: Uint8Array): number {
  return new DataView(block.buffer, block.byteOffset).getUint32(0, true)
}

/** The entries of a block, as they stand in `entriesBytes`. */
export function entriesOf(block: Uint8Array): Generator<ReadEntry> {
  return entriesIn(entriesBytes(block))
}

export function entriesBytes(block: Uint8Array): Uint8Array {
  return block.subarray(headLength)
}
