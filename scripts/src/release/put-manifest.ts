import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import type { Draft } from './draft.ts'
import { digitsFor, manifestJson, manifestPath, partJson, partOf, partPath } from './release-manifest.ts'
import { type ReleaseState, stateFolder } from './release-state.ts'

export interface PutManifest {
  readonly json: string
  readonly at: string
  /** The digest of the manifest of the release before. */
  readonly previous: string | null
  readonly total: { readonly files: number; readonly bytes: number }
}

interface Release {
  readonly release: number
  readonly today: CalendarDay
  readonly snapshot: OpenSnapshot
  readonly version: string
}

/** Puts the manifest of a release into its draft, as the last of its files: of the parts that list the files, those that are new or other. */
export async function putManifest(
  draft: Draft,
  state: ReleaseState,
  out: string,
  { release, today, snapshot, version }: Release,
): Promise<PutManifest> {
  const total = draft.total()
  const digits = digitsFor(total.files)
  const before = draft.anew ? undefined : await standingManifest(state, out)
  const all = before === undefined || before.digits !== digits || state.isManifestSpoilt
  const parts: Record<string, string> = all ? {} : { ...before.parts }
  for (const [part, changes] of changesByPart(draft, digits, all)) {
    const files = draft.anew ? new Map<string, string>() : state.filesIn(part)
    for (const [path, digest] of changes)
      if (digest === null) files.delete(path)
      else files.set(path, digest)
    const json = partJson(files)
    if (files.size === 0) {
      delete parts[part]
      draft.remove(partPath(part))
    } else {
      parts[part] = sha256(json)
      await draft.put(partPath(part), json)
    }
  }
  if (all && before !== undefined)
    for (const part of Object.keys(before.parts)) if (!(part in parts)) draft.remove(partPath(part))
  const at = new Date().toISOString()
  const previous = state.made?.manifest ?? null
  const json = manifestJson({
    format: 1,
    release,
    at,
    today,
    sequence: snapshot.sequence,
    snapshot: snapshot.digest,
    version,
    previous,
    ...total,
    digits,
    parts,
  })
  await draft.put(manifestPath, json)
  return { json, at, previous, total }
}

/** Digests of files by part and path; `null` where a file goes. With `all`, parts without a change as well. */
function changesByPart(draft: Draft, digits: number, all: boolean): Map<string, Map<string, string | null>> {
  const changed = new Map<string, Map<string, string | null>>()
  const note = (path: string, digest: string | null): void => {
    const part = partOf(path).slice(0, digits)
    const known = changed.get(part) ?? new Map<string, string | null>()
    changed.set(part, known)
    known.set(path, digest)
  }
  for (const { path, digest } of draft.changed) note(path, digest)
  for (const path of draft.removed) note(path, null)
  if (all)
    for (let number = 0; number < 16 ** digits; number += 1) {
      const part = number.toString(16).padStart(digits, '0')
      if (!changed.has(part)) changed.set(part, new Map())
    }
  return changed
}

/** Undefined where it was lost, as by a crash of the machine: then all of its parts are made anew. */
async function standingManifest(
  state: ReleaseState,
  out: string,
): Promise<{ digits: number; parts: Record<string, string> } | undefined> {
  try {
    const json = await readFile(join(stateFolder(out), 'history', `${state.made?.release}.json`), 'utf8')
    return JSON.parse(json) as { digits: number; parts: Record<string, string> }
  } catch {
    return undefined
  }
}

/** Former manifests are kept beside the tree, so that the chain can be followed. */
export async function keepManifest(out: string, release: number, json: string): Promise<void> {
  const folder = join(stateFolder(out), 'history')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${release}.json.next`), json)
  await rename(join(folder, `${release}.json.next`), join(folder, `${release}.json`))
  await rm(join(folder, `${release - keptManifests}.json`), { force: true })
}

const keptManifests = 1000
