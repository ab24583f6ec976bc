import { manifestPath, partOf, partPath, type ReleaseManifest } from '../release/release-manifest.ts'
import type { Anchor } from './anchor.ts'
import { atOnce } from './at-once.ts'
import { ownFiles } from './own-files.ts'
import { isUnreadable, type Place, type Unreadable } from './place.ts'
import { digestOfBytes, parseManifest, parsePart } from './read-manifest.ts'

export interface VerifyOptions {
  readonly place: Place
  /** What the place is held against; without it an altered manifest cannot be told from a true one. */
  readonly anchor?: Anchor | undefined
  /** Look at that many files only. */
  readonly sample?: number | undefined
}

export interface Finding {
  readonly kind: 'altered' | 'missing' | 'added' | 'unread' | 'manifest' | 'older'
  /** As the manifest names files. */
  readonly path: string
  /** What was found and what was expected. */
  readonly sentence: string
}

export interface Verification {
  /** The manifest that was checked by; none where there is none to believe. */
  readonly manifest: ReleaseManifest | undefined
  readonly findings: readonly Finding[]
  /** What was not looked at, and why. */
  readonly notes: readonly string[]
  readonly checked: number
  readonly total: number
}

/**
 * Compares what stands at a place with the manifest of its release: files altered, added and missing. Reads, and changes nothing.
 * What a place cannot tell (a portal lists no files) is said in the notes.
 */
export async function verify({ place, anchor, sample }: VerifyOptions): Promise<Verification> {
  const findings: Finding[] = []
  const notes: string[] = []
  for (const sentence of anchor?.broken ?? []) findings.push({ kind: 'manifest', path: manifestPath, sentence })

  const manifest = await believedManifest(place, anchor, findings, notes)
  if (manifest === undefined) return { manifest, findings, notes, checked: 0, total: 0 }
  const { files, unknownParts } = await namedFiles(place, anchor, manifest, findings)

  const looked = chosen([...files.keys()], sample)
  if (looked.length < files.size) notes.push(`抽查了 ${files.size} 个文件中的 ${looked.length} 个。`)
  await checkFiles(place, files, looked, findings)
  await checkForSearchEngine(place, files, looked, findings)
  await findAdded(place, manifest, files, unknownParts, findings, notes)
  findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { manifest, findings, notes, checked: looked.length, total: files.size }
}

/** The manifest of the place, unless the anchor says that it is not one of the product's own: then the anchor's. */
async function believedManifest(
  place: Place,
  anchor: Anchor | undefined,
  findings: Finding[],
  notes: string[],
): Promise<ReleaseManifest | undefined> {
  const tell = (kind: Finding['kind'], sentence: string) => findings.push({ kind, path: manifestPath, sentence })
  const answer = await place.read(manifestPath)
  if (isUnreadable(answer)) {
    tell(kindOf(answer), `发布清单${answer.why}，无法据此核对。`)
    // Where nothing answers, a list of everything that does not would say no more.
    return answer.missing ? anchor?.manifest : undefined
  }
  const manifest = parseManifest(answer)
  if (manifest === undefined) {
    tell('altered', '发布清单的格式不对，应为“公开”生成的 JSON，可能已被改动。')
    return anchor?.manifest
  }
  if (anchor === undefined) {
    notes.push('没有给出对照（--against），清单本身是否被改动、是否是最新的一次发布，没有核对。')
    return manifest
  }
  if (digestOfBytes(answer) === anchor.digest) return manifest
  const earlier = anchor.earlier.get(digestOfBytes(answer))
  if (earlier !== undefined) {
    tell(
      'older',
      `这里是较早的第${earlier.release}次发布（${earlier.at}），应为第${anchor.manifest.release}次（${anchor.manifest.at}）。请重新部署。`,
    )
    return manifest
  }
  tell(
    'altered',
    `发布清单（第${manifest.release}次发布，SHA-256 ${short(digestOfBytes(answer))}）与 ${anchor.name} 所存的任何一次都不同，应为第${anchor.manifest.release}次（${short(anchor.digest)}）：已被改动，或来自别处。以下按所存的清单核对。`,
  )
  return anchor.manifest
}

/** Every file that the manifest's parts name. A part that is altered is read from the anchor instead. */
async function namedFiles(
  place: Place,
  anchor: Anchor | undefined,
  manifest: ReleaseManifest,
  findings: Finding[],
): Promise<{ files: Map<string, string>; unknownParts: Set<string> }> {
  const files = new Map<string, string>()
  const unknownParts = new Set<string>()
  await atOnce(Object.entries(manifest.parts), place.width, async ([name, expected]) => {
    const path = partPath(name)
    const answer = await place.read(path)
    const sound = !isUnreadable(answer) && digestOfBytes(answer) === expected
    if (isUnreadable(answer)) findings.push({ kind: kindOf(answer), path, sentence: `清单的这一部分${answer.why}。` })
    else if (!sound)
      findings.push({
        kind: 'altered',
        path,
        sentence: `清单的这一部分被改动（SHA-256 是 ${short(digestOfBytes(answer))}，应为 ${short(expected)}）。`,
      })
    const kept = sound ? answer : await anchor?.part(name)
    const part = kept === undefined || digestOfBytes(kept) !== expected ? undefined : parsePart(kept)
    if (part === undefined) unknownParts.add(name)
    else for (const [file, digest] of Object.entries(part)) files.set(file, digest)
  })
  if (unknownParts.size === 0 && files.size !== manifest.files)
    findings.push({
      kind: 'manifest',
      path: manifestPath,
      sentence: `清单说有 ${manifest.files} 个文件，各部分共列出 ${files.size} 个。`,
    })
  return { files, unknownParts }
}

const always = ['/index.html', '/404.html', '/sitemap.xml', '/search/index.html', '/search/segments.json']

/** All of them, or as many by chance, and always those that everybody meets. */
function chosen(paths: readonly string[], sample: number | undefined): readonly string[] {
  if (sample === undefined || sample >= paths.length) return paths
  const rest = paths.filter((path) => !always.includes(path))
  for (let index = 0; index < sample && index < rest.length; index++) {
    const other = index + Math.floor(Math.random() * (rest.length - index))
    const [a, b] = [rest[index], rest[other]]
    if (a !== undefined && b !== undefined) {
      rest[index] = b
      rest[other] = a
    }
  }
  return [...paths.filter((path) => always.includes(path)), ...rest].slice(0, sample)
}

async function checkFiles(
  place: Place,
  files: ReadonlyMap<string, string>,
  looked: readonly string[],
  findings: Finding[],
): Promise<void> {
  await atOnce(looked, place.width, async (path) => {
    const expected = files.get(path) ?? ''
    const found = await place.digest(path)
    if (isUnreadable(found)) findings.push({ kind: kindOf(found), path, sentence: `${found.why}，应有这个文件。` })
    else if (found !== expected)
      findings.push({
        kind: 'altered',
        path,
        sentence: `内容被改动（SHA-256 是 ${short(found)}，应为 ${short(expected)}）${sameAs(files, found)}。`,
      })
  })
}

/** Files that changed places are easier to understand when that is said. */
function sameAs(files: ReadonlyMap<string, string>, digest: string): string {
  for (const [path, other] of files) if (other === digest) return `，实为 ${path} 的内容`
  return ''
}

/** A few pages once more, asked for as a search engine does. */
async function checkForSearchEngine(
  place: Place,
  files: ReadonlyMap<string, string>,
  looked: readonly string[],
  findings: Finding[],
): Promise<void> {
  const { digestForSearchEngine } = place
  if (digestForSearchEngine === undefined) return
  const wrong = new Set(findings.map(({ path }) => path))
  const pages = looked.filter((path) => path.endsWith('.html') && !wrong.has(path)).slice(0, 20)
  await atOnce(pages, place.width, async (path) => {
    const found = await digestForSearchEngine(path)
    if (found === files.get(path)) return
    const what = isUnreadable(found) ? found.why : `SHA-256 是 ${short(found)}，应为 ${short(files.get(path) ?? '')}`
    findings.push({ kind: 'altered', path, sentence: `对搜索引擎给出的是另一内容（${what}）。` })
  })
}

async function findAdded(
  place: Place,
  manifest: ReleaseManifest,
  files: ReadonlyMap<string, string>,
  unknownParts: ReadonlySet<string>,
  findings: Finding[],
  notes: string[],
): Promise<void> {
  if (place.list === undefined) {
    notes.push('通过网址不能列出服务器上的全部文件，清单之外有没有添加文件，没有核对；请在服务器上对文件夹核对。')
    return
  }
  const own = new Set([manifestPath, ...Object.keys(manifest.parts).map(partPath)])
  for (const path of await place.list()) {
    if (files.has(path) || own.has(path) || unknownParts.has(partOf(path).slice(0, manifest.digits))) continue
    if (ownFiles.includes(path)) notes.push(`${path}：有一次部署正在进行，或曾经中断；再部署一次即可。`)
    else findings.push({ kind: 'added', path, sentence: '不在清单中，是后来添加的。' })
  }
}

function kindOf({ missing }: Unreadable): 'missing' | 'unread' {
  return missing ? 'missing' : 'unread'
}

function short(digest: string): string {
  return `${digest.slice(0, 12)}…`
}
