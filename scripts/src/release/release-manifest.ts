import { createHash } from 'node:crypto'
import { canonicalJson } from '@gongkai/content-model/snapshot/canonical-json'
import { sha256 } from '@gongkai/content-model/snapshot/digest'

/**
 * `/release/manifest.json`: what the release is, and the digests of its parts. A part, `/release/files/<part>.json`, has the
 * digest of every file of the tree (but those of the manifest itself) whose path has a SHA-256 that begins with its name.
 */
export interface ReleaseManifest {
  readonly format: 1
  readonly release: number
  /** The instant at which it was made. */
  readonly at: string
  /** The day it speaks of. */
  readonly today: string
  /** The place in the log of publications that it stands at. */
  readonly sequence: number
  /** SHA-256 of the snapshot's manifest. */
  readonly snapshot: string
  /** Digest of the site's sources. */
  readonly version: string
  /** SHA-256 of the manifest before: the chain of releases. */
  readonly previous: string | null
  readonly files: number
  readonly bytes: number
  /** Hex digits in the names of parts. */
  readonly digits: number
  readonly parts: Readonly<Record<string, string>>
}

export const manifestPath = '/release/manifest.json'

export function partPath(part: string): string {
  return `/release/files/${part}.json`
}

/** The longest name of a part that a file may stand in. */
export function partOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, mostDigits)
}

const mostDigits = 3

/** So many digits that a part has some 256 files. */
export function digitsFor(files: number): number {
  let digits = 1
  while (digits < mostDigits && files / 16 ** digits > 256) digits += 1
  return digits
}

export function partJson(files: ReadonlyMap<string, string>): string {
  return canonicalJson(Object.fromEntries(files))
}

export function manifestJson(manifest: ReleaseManifest): string {
  return canonicalJson(manifest)
}

export function digestOfManifest(json: string): string {
  return sha256(json)
}
