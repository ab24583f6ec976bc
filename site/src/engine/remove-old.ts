import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes what stands in a folder of kept things but for the one of that name, and for what is of the last day: another release may be using it. */
export async function removeOld(kept: string, name: string): Promise<void> {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000
  for (const other of await readdir(kept).catch(() => [])) {
    if (other === name) continue
    const old = join(kept, other)
    // Whoever else removes it meanwhile has done it.
    const isOld = await stat(old).then(
      ({ mtimeMs }) => mtimeMs < dayAgo,
      () => false,
    )
    if (isOld) await rm(old, { recursive: true, force: true })
  }
}
