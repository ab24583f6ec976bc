import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '@gongkai/cms/publications/progress'
import { type CmsAddress, tellProgressAt } from '@gongkai/cms/run/cms-over-http'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { deploy } from '../deploy/deploy.ts'
import { refuseForPages } from '../deploy/pages.ts'
import { type ServedPatience, served, usualPatience } from '../deploy/served.ts'
import type { Target } from '../deploy/target.ts'
import { openAnchor } from '../verify/anchor.ts'
import { openFolder } from '../verify/place.ts'
import { verify } from '../verify/verify.ts'
import { cmsSource } from './cms-source.ts'
import { type PublicationSource, Publisher, releaseFolder } from './publisher.ts'

export interface CiOptions {
  readonly cms: CmsAddress
  /** Folder of the snapshot and the release, which is kept from one run to the next. */
  readonly home: string
  /** The address under which the public reads the portal. */
  readonly origin: string
  /** `pages`: the workflow itself hands the release to GitHub Pages, and says afterwards that it is deployed. */
  readonly to: Target | 'pages'
  readonly today?: CalendarDay
  readonly say: (sentence: string) => void
  readonly patience?: ServedPatience
}

/**
 * One run of CI: brings snapshot and release forward to what the CMS has published, deploys the release, looks whether the public address
 * answers with it, and tells the CMS each step. Editors are told that something is live when it is, and otherwise why it is not.
 * A run that was cut off is made up for by the next.
 */
export async function publishInCi(options: CiOptions): Promise<void> {
  const { cms, home, origin, to, today, say, patience = usualPatience } = options
  const source = cmsSource(cms)
  const release = releaseFolder(home)
  const tell = async (upTo: number, progress: Progress): Promise<void> => {
    if (progress.state !== 'live') {
      await (progress.state === 'building' ? keepNote(home, { upTo, release: progress.release }) : dropNote(home))
      return source.tell(upTo, progress)
    }
    const { state: _state, at: _at, origin: _origin, ...carried } = progress
    const made: Note = { upTo, ...carried }
    // Made is not yet deployed: only what the public can read is told to be live.
    if (to === 'pages') {
      await keepNote(home, made)
      return sayForPages(release, say)
    }
    await deploy({ release, target: to, say })
    await served(release, origin, patience)
    await tellLive(source, home, made, origin)
  }
  const publisher = await Publisher.open({
    source: { ...source, tell },
    home,
    origin,
    say,
    ...(today === undefined ? {} : { today }),
  })
  try {
    const log = await source.after(publisher.sequence, {})
    if (log.held !== null && !publisher.hasRelease) throw new Error(nothingKept)
    if (log.held !== null) say(`发布已由 ${log.held.by} 暂停（${log.held.reason}），这一次只有撤回会上线。`)
    else if (log.rows.length > 1) say(`发布记录第 ${log.rows[0]?.sequence} 至 ${log.last} 号并入这一次发布。`)
    const published = await publisher.publish(log)
    if (published?.refused !== undefined) say(`只有撤回上线了：${sentenceOf(published.refused)}`)
  } finally {
    await publisher.close()
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

// What was held back since the roll-back would come with everything that is fetched anew.
const nothingKept =
  '发布已暂停，而流水线没有保存暂停之前的内容（缓存已失效），为免公开暂停发布的内容，没有更新网站。请恢复发布后再试。'

/** The workflow has deployed the release that the run before this step made. */
export async function deployedInCi({
  cms,
  home,
  origin,
  patience = usualPatience,
}: Pick<CiOptions, 'cms' | 'home' | 'origin' | 'patience'>): Promise<void> {
  const note = await readNote(home)
  if (note === undefined) return
  await served(releaseFolder(home), origin, patience)
  await tellLive(cmsSource(cms), home, note, origin)
}

/** The workflow has failed in a step that could not tell so itself. Where all was told, it tells nothing. */
export async function failedInCi({ cms, home }: Pick<CiOptions, 'cms' | 'home'>, failure: string): Promise<void> {
  const note = await readNote(home)
  if (note === undefined) return
  await tellProgressAt(cms, note.upTo, { state: 'failed', release: note.release, failure })
  await dropNote(home)
}

async function tellLive(
  source: Pick<PublicationSource, 'tell'>,
  home: string,
  { upTo, ...made }: Note,
  origin: string,
): Promise<void> {
  await source.tell(upTo, { state: 'live', ...made, at: new Date().toISOString(), origin })
  await dropNote(home)
}

/** All of it is handed over, and so all of it is compared with its manifest. */
async function sayForPages(release: string, say: (sentence: string) => void): Promise<void> {
  say(await refuseForPages(release))
  const { findings } = await verify({ place: openFolder(release), anchor: await openAnchor(release) })
  if (findings.length > 0)
    throw new Error(
      [
        '发布与它的清单不符，没有部署：',
        ...findings.slice(0, 20).map(({ path, sentence }) => `${path} · ${sentence}`),
      ].join('\n'),
    )
}

/** What was told to be building, and of which nothing has been told since; what there is to tell once it is live. */
interface Note extends Omit<Extract<Progress, { state: 'live' }>, 'state' | 'at' | 'origin'> {
  readonly upTo: number
}

function noteFile(home: string): string {
  return join(home, 'building.json')
}

async function keepNote(home: string, note: Note): Promise<void> {
  await writeFile(noteFile(home), JSON.stringify(note))
}

async function dropNote(home: string): Promise<void> {
  await rm(noteFile(home), { force: true })
}

async function readNote(home: string): Promise<Note | undefined> {
  return readFile(noteFile(home), 'utf8').then(
    (text) => JSON.parse(text) as Note,
    () => undefined,
  )
}
