import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestPath, partPath, type ReleaseManifest } from '../release/release-manifest.ts'
import { digestOfBytes, parseManifest, parsePart } from '../verify/read-manifest.ts'

/** A release as it lies in a folder. */
export interface LocalRelease {
  readonly folder: string
  readonly manifest: ReleaseManifest
  /** SHA-256 of the manifest. */
  readonly digest: string
  /** Every file, from path to SHA-256, with those of the manifest. */
  readonly files: ReadonlyMap<string, string>
  /** The same by part of the manifest, without those of the manifest. */
  readonly parts: ReadonlyMap<string, Readonly<Record<string, string>>>
}

/** Throws an Error with a sentence where the folder holds no whole release. */
export async function readRelease(folder: string): Promise<LocalRelease> {
  const bytes = await readFile(join(folder, manifestPath)).catch(() => undefined)
  const manifest = bytes === undefined ? undefined : parseManifest(bytes)
  if (bytes === undefined || manifest === undefined)
    throw new Error(`${folder} 里没有完整的发布（缺少 release/manifest.json）。请先用 npm run release 生成。`)
  const files = new Map<string, string>()
  const parts = new Map<string, Readonly<Record<string, string>>>()
  for (const [name, expected] of Object.entries(manifest.parts)) {
    const part = await readFile(join(folder, partPath(name))).catch(() => undefined)
    const named = part === undefined || digestOfBytes(part) !== expected ? undefined : parsePart(part)
    if (named === undefined)
      throw new Error(
        `${folder} 里的 ${partPath(name)} 与发布清单不符。请用 npm run verify 核对，再用 npm run release 重新生成。`,
      )
    for (const [path, digest] of Object.entries(named)) files.set(path, digest)
    files.set(partPath(name), expected)
    parts.set(name, named)
  }
  files.set(manifestPath, digestOfBytes(bytes))
  return { folder, manifest, digest: digestOfBytes(bytes), files, parts }
}
