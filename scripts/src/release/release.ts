import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filePath } from '@gongkai/content-model/paths'
import { wordProblem } from '@gongkai/content-model/problem'
import { readSnapshot } from '@gongkai/content-model/snapshot/read'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { validate } from '@gongkai/content-model/validate'
import { type CalendarDay, dayOf } from '@gongkai/content-model/values/calendar-day'
import { sitemapFiles } from '@gongkai/site/describe/sitemap'
import { feedFiles } from '@gongkai/site/feeds/feed-files'
import { openPortal, type Portal } from '@gongkai/site/portal'
import { openRenderer, type Renderer } from '@gongkai/site/render'
import { routes } from '@gongkai/site/routes'
import { index } from '@gongkai/site/search/index'
import { searchRecords } from '@gongkai/site/search/search-records'
import { thumbnailPath } from '@gongkai/site/thumbnails'
import { type LinkCheck, openLinkCheck } from './link-check.ts'
import { refuseForeignFolder } from './refuse-foreign-folder.ts'
import { makeThumbnail, shownSmall } from './thumbnails.ts'
import { openTree, type Tree } from './tree.ts'

export interface ReleaseOptions {
  /** Folder of the snapshot. */
  readonly snapshot: string
  /** Folder of the finished site: a new or an empty one, or an earlier release, which is replaced whole. */
  readonly out: string
  /** The day the release speaks of; the present day in the portal's time zone if not said. */
  readonly today?: CalendarDay
  /** Told what is being done, in a sentence each. */
  readonly say?: (sentence: string) => void
}

export interface ReleaseResult {
  readonly today: CalendarDay
  readonly records: number
  readonly pages: number
  readonly files: number
}

/**
 * Makes the site of a snapshot. The same snapshot and day give the same files, byte for byte. Nothing replaces the site that stands in
 * `out` unless every step went well: a missing or broken snapshot, a problem in a record, a page that cannot be made or a dead link
 * throws with sentences that say what.
 */
export async function release({
  snapshot: folder,
  out,
  today,
  say = () => {},
}: ReleaseOptions): Promise<ReleaseResult> {
  await refuseForeignFolder(out, folder)
  const snapshot = await readSnapshot(folder)
  refuseProblems(snapshot)
  const portal = openPortal(snapshot, today ?? presentDay(snapshot))
  say(`快照有 ${snapshot.records.length} 条记录，按 ${portal.today} 生成。`)
  const renderer = await openRenderer()
  const tree = openTree(out)
  try {
    const links = openLinkCheck()
    const pages = await writePages(tree, portal, renderer, links)
    say(`写出 ${pages} 个页面。`)
    await copyAssets(tree, renderer.assets)
    await copyFiles(tree, snapshot, folder)
    await writeThumbnails(tree, snapshot, folder)
    for (const { path, render } of feedFiles(portal)) await tree.write(path, render())
    for (const [path, content] of sitemapFiles(routes(portal), portal)) await tree.write(path, content)
    say('建立搜索索引。')
    for (const [path, content] of await index(searchRecords(portal))) await tree.write(`/${path}`, content)
    await refuseDeadLinks(links, tree)
    await tree.publish()
    return { today: portal.today, records: snapshot.records.length, pages, files: tree.size() }
  } catch (error) {
    await tree.discard()
    throw error
  }
}

function refuseProblems(snapshot: Snapshot): void {
  const errors = validate(snapshot).filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(
      [
        `快照中有 ${errors.length} 个错误，网站没有更新：`,
        ...errors.slice(0, 50).map(wordProblem),
        ...(errors.length > 50 ? ['其余请用 npm run validate 查看。'] : []),
      ].join('\n'),
    )
}

function presentDay(snapshot: Snapshot): CalendarDay {
  const site = snapshot.records.find((record) => record.type === 'site')
  return dayOf(new Date().toISOString(), site?.timeZone ?? 'Asia/Shanghai')
}

async function writePages(tree: Tree, portal: Portal, { render }: Renderer, links: LinkCheck): Promise<number> {
  const decoder = new TextDecoder()
  const all = routes(portal)
  for (const route of all) {
    const page = await render(route, portal)
    links.add(route.path, decoder.decode(page))
    await tree.write(route.path, page)
  }
  const missing = all.filter(({ path }) => !tree.has(path))
  if (missing.length > 0) throw new Error(`Pages were not written: ${missing.map(({ path }) => path).join(', ')}.`)
  return all.length
}

/** Style sheets and scripts of the templates, named by their content. */
async function copyAssets(tree: Tree, assets: string): Promise<void> {
  for (const entry of await readdir(assets, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const from = join(entry.parentPath, entry.name)
    await tree.copy(`/${relative(assets, from).replaceAll('\\', '/')}`, from)
  }
}

async function copyFiles(tree: Tree, snapshot: Snapshot, folder: string): Promise<void> {
  for (const name of snapshot.files.keys()) await tree.copy(filePath(name), join(folder, 'files', name))
}

const thumbnails = fileURLToPath(new URL('../../../var/thumbnails/', import.meta.url))

async function writeThumbnails(tree: Tree, snapshot: Snapshot, folder: string): Promise<void> {
  for (const graphic of shownSmall(snapshot.records)) {
    const made = await makeThumbnail(graphic, join(folder, 'files', graphic.file), thumbnails)
    await tree.copy(thumbnailPath(graphic.file), made)
  }
}

async function refuseDeadLinks(links: LinkCheck, tree: Tree): Promise<void> {
  const problems = await links.problems(tree)
  if (problems.length > 0)
    throw new Error(
      [`The site is not sound and was not released: ${problems.length} problems.`, ...problems.slice(0, 50)].join('\n'),
    )
}
