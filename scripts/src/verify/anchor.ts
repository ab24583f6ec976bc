import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { manifestPath, partPath, type ReleaseManifest } from '../release/release-manifest.ts'
import { digestOfBytes, parseManifest } from './read-manifest.ts'

/** What is known of the releases where they are made: whoever alters the server cannot alter it there. */
export interface Anchor {
  readonly name: string
  readonly manifest: ReleaseManifest
  /** SHA-256 of the manifest's bytes. */
  readonly digest: string
  /** Earlier releases that are remembered, from the SHA-256 of their manifests. */
  readonly earlier: ReadonlyMap<string, ReleaseManifest>
  /** The bytes of a part of the manifest, where the anchor is a whole release. */
  readonly part: (name: string) => Promise<Uint8Array | undefined>
  /** What is wrong with the chain of manifests, in sentences. */
  readonly broken: readonly string[]
}

/**
 * The anchor at `path`: a release folder as `npm run release` makes it (with the folder `.state` beside it), that folder `.state` itself, or a
 * manifest alone. Throws an Error with a sentence where there is none.
 */
export async function openAnchor(path: string): Promise<Anchor> {
  const history = await readHistory(join(path.endsWith('.state') ? path : `${path}.state`, 'history'))
  const own = await readFile(join(path, manifestPath)).catch(() =>
    path.endsWith('.json') ? readFile(path) : undefined,
  )
  const bytes = own ?? history.at(-1)?.bytes
  const manifest = bytes === undefined ? undefined : parseManifest(bytes)
  if (bytes === undefined || manifest === undefined)
    throw new Error(
      `${path} is no release and no manifest of one. Give the folder that "npm run release" wrote (--out), or its manifest.json.`,
    )
  const digest = digestOfBytes(bytes)
  const earlier = history.filter((one) => one.digest !== digest)
  return {
    name: path,
    manifest,
    digest,
    earlier: new Map(earlier.map((one) => [one.digest, one.manifest])),
    part: (name) => readFile(join(path, partPath(name))).catch(() => undefined),
    broken: brokenLinks([...earlier, { manifest, digest, bytes, name: basename(path) }]),
  }
}

interface Remembered {
  readonly name: string
  readonly bytes: Uint8Array
  readonly digest: string
  readonly manifest: ReleaseManifest
}

async function readHistory(folder: string): Promise<readonly Remembered[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d+\.json$/.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name))
      const manifest = parseManifest(bytes)
      if (manifest === undefined || `${manifest.release}.json` !== name)
        throw new Error(`${join(folder, name)} is not the manifest of release ${name.replace('.json', '')}.`)
      return { name, bytes, digest: digestOfBytes(bytes), manifest }
    }),
  )
  return found.sort((a, b) => a.manifest.release - b.manifest.release)
}

/** Every manifest names the one before by its SHA-256; of the oldest that is remembered nobody can say. */
function brokenLinks(chain: readonly Remembered[]): readonly string[] {
  return chain.flatMap(({ manifest }, index) => {
    const before = chain[index - 1]
    if (before === undefined || manifest.previous === before.digest) return []
    return [
      `第${manifest.release}次发布的清单与所存的第${before.manifest.release}次的清单接不上（previous 应为 ${before.digest.slice(0, 12)}…，实为 ${String(manifest.previous).slice(0, 12)}…）：发布历史有缺失或被改动。`,
    ]
  })
}
