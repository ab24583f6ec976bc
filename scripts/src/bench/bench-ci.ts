import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startGithubServer, token } from '@gongkai/cms/dispatch/testing/github-server'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import { type RunningPortal, startIn } from '../testing/running-portal.ts'
import { Changes, type Kind, kinds } from './changes.ts'
import { coldRelease } from './cold-release.ts'
import { Editor } from './editor.ts'
import { copyHome, type KeptPortal, script } from './kept-portal.ts'
import { type Cost, measuredRun } from './measured-run.ts'
import { Random } from './portal/random.ts'
import type { Texts } from './portal/texts.ts'
import { questions } from './serving/expected.ts'
import { SearchReader } from './serving/search-reader.ts'
import { patience } from './time-publication.ts'
import { withLastWords } from './with-last-words.ts'

/** A run of CI that carried one change. */
export interface CiRun extends Cost {
  readonly kind: Kind
  /** Seconds from the publication until the CMS asked CI. */
  readonly asked: number
}

export interface MeasuredCi {
  readonly records: number
  readonly real: boolean
  /** The run that found nothing deployed. */
  readonly first: Cost
  readonly runs: readonly CiRun[]
}

/** Measures what a run of CI takes for one change, on a portal that is kept: the CMS asks a server that speaks GitHub's API, and each run deploys to a folder that is served. */
export async function benchCi(
  portal: KeptPortal,
  texts: Texts,
  { count, reuse }: { readonly count: number; readonly reuse: boolean },
  say: (sentence: string) => void,
): Promise<MeasuredCi> {
  const home = await copyHome(portal)
  const { records } = await openSnapshot(join(home, 'snapshot'))
  await coldRelease(portal, home, reuse, say)
  const target = join(home, 'served')
  const [github, server] = [await startGithubServer(), await servePortal(() => target, 0)]
  let running: RunningPortal | undefined
  try {
    const origin = server.address
    const settings = { PUBLISH_DISPATCH_URL: github.url, PUBLISH_DISPATCH_TOKEN: token, PORTAL_URL: origin }
    const cms = await startIn(home, [], undefined, settings)
    running = cms
    const editor = await Editor.signIn(cms.cms, cms.login)
    const apiKey = await editor.addProgram('ci', ['exporter', 'publisher'])
    const run = () => {
      const args = ['--cms', cms.cms, '--home', home, '--origin', origin, '--to', target]
      return measuredRun(script('publish-ci'), args, { GONGKAI_API_KEY: apiKey })
    }
    const keys = [...records.keys()].flatMap((reference) => /^normative-document\/(.*)$/.exec(reference)?.[1] ?? [])
    const changes = await Changes.begin(editor, texts, new Random('drawn').shuffled(keys))
    // The first has something new to carry too: with nothing new a run does nothing.
    await (await changes.plain()).change()
    const first = await run()
    say(`The first run took ${first.seconds.toFixed(1)} s.`)
    const search = new SearchReader(origin)
    const runs: CiRun[] = []
    for (let round = 0; round < count; round += 1)
      for (const kind of kinds) {
        const { change, expected } = await changes.next(kind, origin)
        const [before, begun] = [github.events.length, performance.now()]
        const { path } = await change()
        while (github.events.length === before) {
          if (performance.now() - begun > patience * 1000) throw new Error(`CI was not asked for ${path}.`)
          await pause(20)
        }
        const asked = (performance.now() - begun) / 1000
        const cost = await run()
        for (const [part, isSo] of Object.entries(questions(origin, search, { ...expected, path })))
          if (!(await isSo())) throw new Error(`${part} does not show the change of ${path} after the run.`)
        runs.push({ kind, asked, ...cost })
        say(`${kind}: ${cost.seconds.toFixed(1)} s, ${cost.processor.toFixed(1)} s of processor.`)
      }
    return { records: records.size, real: texts.real, first, runs }
  } catch (cause) {
    throw withLastWords(cause, running)
  } finally {
    await running?.interrupt()
    await Promise.all([github.close(), server.close()])
    await rm(home, { recursive: true, force: true })
  }
}
