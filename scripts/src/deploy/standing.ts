import { manifestPath, partPath, type ReleaseManifest } from '../release/release-manifest.ts'
import { ownFiles, touchedPath } from '../verify/own-files.ts'
import { digestOfBytes, parseManifest, parsePart } from '../verify/read-manifest.ts'
import type { LocalRelease } from './read-release.ts'
import type { Target } from './target.ts'

/** What lies at a target before a deployment. */
export interface Standing {
  /** The release that stands there whole, or did before a deployment was cut off. */
  readonly manifest: ReleaseManifest | undefined
  /** SHA-256 of the files that lie there, or may; absent where it is not known what they hold. */
  readonly files: ReadonlyMap<string, string | undefined>
  /** Whether a file lay there before any deployment that was cut off. */
  readonly had: (path: string) => boolean
  /** What a deployment that was cut off may have changed. */
  readonly touched: readonly string[]
}

/**
 * What lies at the target, as its own manifest says, of which only the parts are fetched that differ from those of the
 * release. Where there is no manifest, or an altered one, or `listed` is asked for, the target's files are listed. Throws where it holds something that is no release.
 */
export async function standingAt(target: Target, release: LocalRelease, listed: boolean): Promise<Standing> {
  const small = await target.read([manifestPath, touchedPath])
  const touched = touchedIn(small.get(touchedPath))
  const bytes = small.get(manifestPath)
  const manifest = bytes === undefined ? undefined : parseManifest(bytes)
  const named = manifest === undefined || listed ? undefined : await namedFiles(target, manifest, release)
  if (bytes !== undefined && manifest !== undefined && named !== undefined) {
    const files = new Map<string, string | undefined>([...named, [manifestPath, digestOfBytes(bytes)]])
    // Whether a change was carried out before the deployment was cut off is not known.
    for (const path of touched) files.set(path, undefined)
    return { manifest, files, had: (path) => path === manifestPath || named.has(path), touched }
  }
  const names = new Set((await target.list()).filter((path) => !ownFiles.includes(path)))
  if (small.size === 0) refuseForeign(target, names)
  return {
    manifest,
    files: new Map([...names].map((path) => [path, undefined])),
    had: (path) => names.has(path),
    touched,
  }
}

/** The files that a manifest's parts name, and the parts; `undefined` where one is missing or altered. */
async function namedFiles(
  target: Target,
  { digits, parts }: ReleaseManifest,
  { manifest, parts: own }: LocalRelease,
): Promise<Map<string, string> | undefined> {
  const isSame = (name: string) => manifest.digits === digits && manifest.parts[name] === parts[name]
  const names = Object.keys(parts)
  const fetched = await target.read(names.filter((name) => !isSame(name)).map(partPath))
  const files = new Map<string, string>()
  for (const name of names) {
    const bytes = fetched.get(partPath(name))
    const isSound = bytes !== undefined && digestOfBytes(bytes) === parts[name]
    // A part that is the same names the same files.
    const part = isSame(name) ? own.get(name) : isSound ? parsePart(bytes) : undefined
    if (part === undefined) return undefined
    for (const [path, digest] of Object.entries(part)) files.set(path, digest)
    files.set(partPath(name), parts[name] ?? '')
  }
  return files
}

function touchedIn(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return []
  try {
    const paths: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : []
  } catch {
    return []
  }
}

/** Files that every release has and hardly anything else. */
const marks = ['/404.html', '/sitemap.xml']

/** A deployment removes what is not of the release: a mistyped target must not cost anybody their files. */
function refuseForeign(target: Target, names: ReadonlySet<string>): void {
  if (names.size > 0 && !marks.every((mark) => names.has(mark)))
    throw new Error(
      `${target.name} 里有不属于本网站的文件（${[...names].slice(0, 3).join('、')}${names.size > 3 ? '等' : ''}）。部署会删除发布以外的文件，因此没有进行。请换一个空的目标，或先自行清空。`,
    )
}
