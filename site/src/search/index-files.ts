import { answered } from './answered.ts'
import { Patience } from './patience.ts'
import { RangeReader } from './range-reader.ts'
import { listName } from './segment-list.ts'

/** Reads files of the search index, by their paths below the search folder. Throws where one is not there. */
export interface IndexFiles {
  whole(path: string): Promise<Uint8Array>
  /** Bytes from the one to before the other. */
  part(path: string, from: number, to: number): Promise<Uint8Array>
}

/**
 * The files below `base` (an absolute address that ends in a slash). What was read is kept: no file changes its content under its name. Those that are coming are being read
 * by somebody else, who may fail.
 */
export function filesBelow(
  base: string,
  coming: ReadonlyMap<string, Promise<Uint8Array | undefined>> = new Map(),
): IndexFiles {
  const kept = new Map<string, Promise<Uint8Array>>()
  const keep = (key: string, read: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const known = kept.get(key) ?? read()
    kept.set(key, known)
    known.catch(() => kept.delete(key))
    return known
  }
  const ranges = new RangeReader(base)
  return {
    whole: (path) =>
      path === listName
        ? readWhole(base, path)
        : keep(path, async () => (await coming.get(path)) ?? readWhole(base, path)),
    part: (path, from, to) => keep(`${path} ${from}-${to}`, () => ranges.read(path, from, to)),
  }
}

/** Reads a file below `base`; the list, which changes, is asked for each time. */
export async function readWhole(base: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const patience = new Patience(path)
  try {
    const { signal } = patience
    const response = await answered(`${base}${path}`, path === listName ? { cache: 'no-cache', signal } : { signal })
    return await patience.read(response)
  } finally {
    patience.lift()
  }
}
