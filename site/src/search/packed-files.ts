/** Files in one piece of memory, one after the other: as thousands of pieces each would be copied from thread to thread, and the collector would have to look after each. */
export interface PackedFiles {
  sizes: [path: string, bytes: number][]
  content: Uint8Array<ArrayBuffer>
}

export function packFiles(files: ReadonlyMap<string, Uint8Array>): PackedFiles {
  const sizes = [...files].map(([path, { length }]): [string, number] => [path, length])
  const content = new Uint8Array(sizes.reduce((sum, [, bytes]) => sum + bytes, 0))
  let from = 0
  for (const file of files.values()) {
    content.set(file, from)
    from += file.length
  }
  return { sizes, content }
}

export function unpackFiles({ sizes, content }: PackedFiles): Map<string, Uint8Array> {
  let from = 0
  return new Map(
    sizes.map(([path, bytes]) => {
      const file = content.subarray(from, from + bytes)
      from += bytes
      return [path, file]
    }),
  )
}
