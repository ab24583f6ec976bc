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
  return {
    whole: (path) =>
      path === listName
        ? readWhole(base, path)
        : keep(path, async () => (await coming.get(path)) ?? readWhole(base, path)),
    async part(path, from, to) {
      // Where a server knows no ranges, the file has come whole.
      const whole = kept.get(path)
      if (whole !== undefined) return (await whole).subarray(from, to)
      return keep(`${path} ${from}-${to}`, async () => {
        const response = await answered(`${base}${path}`, {
          headers: { Range: `bytes=${from}-${to - 1}` },
          // A browser's store lets one question after the other at a file through, and these are many.
          cache: 'no-store',
        })
        const bytes = new Uint8Array(await response.arrayBuffer())
        const part = response.status === 206 ? bytes : bytes.subarray(from, to)
        // What stands between may answer something else, and that is not an index in which nothing is found.
        if (part.length !== to - from)
          throw new Error(`${base}${path} was answered with ${part.length} bytes, expected ${to - from}.`)
        if (response.status !== 206) kept.set(path, Promise.resolve(bytes))
        return part
      })
    },
  }
}

/** Reads a file below `base`; the list, which changes, is asked for each time. */
export async function readWhole(base: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await answered(`${base}${path}`, path === listName ? { cache: 'no-cache' } : {})
  return new Uint8Array(await response.arrayBuffer())
}

async function answered(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options)
  if (!response.ok) throw new Error(`Could not fetch ${address}: ${response.status}.`)
  return response
}
