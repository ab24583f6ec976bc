import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { questions } from '../bench/serving/expected.ts'
import type { SearchReader } from '../bench/serving/search-reader.ts'
import { findLeaks } from '../leak-scan/leak-scan.ts'
import type { Kept, Ledger } from './ledger.ts'
import { brokenness } from './reader.ts'

/** What is not as it has to be after a moment. */
export interface Verdict {
  readonly lost: readonly string[]
  readonly leaked: readonly string[]
  readonly half: readonly string[]
}

/** What must not be public is nowhere in the tree, and every page is whole: true at any time, also while nobody works. */
export async function verifyTree(tree: string, ledger: Ledger): Promise<Omit<Verdict, 'lost'>> {
  const leaked: string[] = []
  for (const { marker, file, form } of await findLeaks(tree, [...ledger.forbidden.keys()])) {
    leaked.push(`${file} holds ${marker} (${form}): ${ledger.forbidden.get(marker) ?? ''}.`)
  }
  return { leaked, half: await halfFiles(tree) }
}

/** Waits until everything that people were told is so, and says what is not after the patience is over. */
export async function verifyLive(
  portal: string,
  search: SearchReader,
  changed: readonly Kept[],
  patience: number,
): Promise<readonly { readonly kept: Kept; readonly problem: string }[]> {
  const end = Date.now() + patience
  const found = await Promise.all(
    changed.map(async (kept) => {
      const { path, day, current, key } = kept
      const expected = {
        path,
        day,
        lists: ['/documents/'],
        ...(current === undefined ? { notice: `withdrawn/normative-document/${key}` } : { present: current }),
      }
      const { page, list, feed, search: searched } = questions(portal, search, expected)
      const missing = []
      for (const [part, isSo] of Object.entries({ page, list, feed, search: searched })) {
        while (isSo !== undefined && !(await isSo().catch(() => false))) {
          if (Date.now() > end) {
            missing.push(part)
            break
          }
          await pause(100)
        }
      }
      const told = current === undefined ? 'withdrawn' : 'published'
      return missing.length === 0
        ? []
        : [
            {
              kept,
              problem: `${path} was ${told}, and its ${missing.join(', ')} does not say so after ${patience / 1000} s.`,
            },
          ]
    }),
  )
  return found.flat()
}

async function halfFiles(tree: string): Promise<string[]> {
  const half: string[] = []
  for (const entry of await readdir(tree, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:html|xml|json)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    const problem = text === undefined ? undefined : brokenness(path, text)
    if (problem !== undefined) half.push(`${relative(tree, path)} is not whole: ${problem}`)
  }
  return half
}
