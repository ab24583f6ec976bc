import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { contentsOf } from './contents-of.ts'
import { MarkerFinder, withoutBlanks } from './find-markers.ts'
import { type Form, formsOf } from './forms.ts'
import { phrasesIn } from './segment-phrases.ts'

/** A marker that stands where it must not. */
export interface Leak {
  readonly marker: string
  /** Path below the tree, and after `!` the path within an archive. */
  readonly file: string
  /** How it is written there. */
  readonly form: Form | 'file name' | 'postings'
}

/**
 * Looks for words that must not be public in every file of a site: in names of files, in texts as they stand, with the escapes of
 * JSON, of addresses and of HTML, across tags and blanks, in what is compressed, and in the postings of the search index,
 * where a phrase is cut into its words. Shares no code with what writes the site.
 *
 * Of the postings only rare words can be told: of a phrase of common ones all pairs may stand in a text that does not hold it. Without `postings` they are left out.
 */
export async function findLeaks(
  tree: string,
  markers: readonly string[],
  { postings = true }: { readonly postings?: boolean } = {},
): Promise<Leak[]> {
  const leaks: Leak[] = []
  const finder = new MarkerFinder(markers)
  for (const path of await filesUnder(tree)) {
    for (const { marker } of markersIn(path, finder, markers)) leaks.push({ marker, file: path, form: 'file name' })
    const bytes = await readFile(join(tree, path)).catch(unlessGone)
    for (const { name, bytes: content } of bytes === undefined ? [] : contentsOf(path, bytes)) {
      for (const { marker, form } of markersIn(decoder.decode(content), finder, markers))
        leaks.push({ marker, file: name, form })
    }
    if (postings && bytes !== undefined && /\.(?:grams|heads)$/.test(path))
      for (const marker of phrasesIn(bytes, markers)) leaks.push({ marker, file: path, form: 'postings' })
  }
  return leaks
}

/** The leaks as sentences, one a line; empty where there is none. */
export function wordLeaks(leaks: readonly Leak[]): string {
  return leaks
    .map(({ marker, file, form }) => `${file} holds “${marker}” (${form}), which must not be public.`)
    .join('\n')
}

/** Each marker once, in the plainest form in which it is found. */
function markersIn(
  text: string,
  finder: MarkerFinder,
  markers: readonly string[],
): { readonly marker: string; readonly form: Form }[] {
  const forms = new Map<string, Form>()
  for (const [form, written] of formsOf(text))
    for (const found of finder.in(written)) if (!forms.has(found)) forms.set(found, form)
  if (forms.size === 0) return []
  return markers.flatMap((marker) => {
    const form = forms.get(marker) ?? forms.get(withoutBlanks(marker))
    return form === undefined ? [] : [{ marker, form }]
  })
}

const decoder = new TextDecoder()

async function filesUnder(tree: string): Promise<string[]> {
  const entries = await readdir(tree, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(tree, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}

/** A site that is served may be brought forward meanwhile. */
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
