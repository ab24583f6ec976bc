import { lstat, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Files that every release has and hardly anything else. */
const marks = ['404.html', '_astro', 'sitemap.xml']

/**
 * A release takes the place of what stands at `out`. Throws unless that is nothing, an empty folder, or an earlier release: a
 * mistyped folder must not cost anybody their files, nor the snapshot itself.
 */
export async function refuseForeignFolder(out: string, snapshot: string): Promise<void> {
  const way = relative(out, snapshot)
  if (way === '' || !way.startsWith('..'))
    throw new Error(`The snapshot lies in ${out}, which the release would replace. Give another folder to --out.`)
  const found = await lstat(out).catch(() => undefined)
  if (found === undefined) return
  const names = await readdir(out).catch(() => undefined)
  // A link whose release is gone leads nowhere, and may be set anew.
  if (names === undefined && found.isSymbolicLink()) return
  if (names === undefined) throw new Error(`${out} is a file, expected a folder. Give another one to --out.`)
  if (names.length > 0 && !marks.every((mark) => names.includes(mark)))
    throw new Error(
      `${out} holds something that is no release (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}). ` +
        `Give an empty or a new folder to --out, or remove ${join(out, names[0] ?? '')} and the rest yourself.`,
    )
}
