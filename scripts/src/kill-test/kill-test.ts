import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import { Editor } from '../bench/editor.ts'
import { Random } from '../bench/portal/random.ts'
import { SearchReader } from '../bench/serving/search-reader.ts'
import { releaseFolder } from '../publish/publisher.ts'
import type { Step } from '../release/step.ts'
import { act, type Doubt, type Office, openOffice, settle } from './acts.ts'
import { type Kept, Ledger } from './ledger.ts'
import { type ActName, type Moment, planOf, type Victim } from './plan.ts'
import { Reader } from './reader.ts'
import { Supervised } from './supervised.ts'
import { verifyLive, verifyTree } from './verify-moment.ts'

export interface KillTestOptions {
  readonly moments: number
  readonly seed: number
  readonly say?: (sentence: string) => void
}

export interface Outcome {
  readonly moments: number
  readonly victims: Readonly<Record<Victim, number>>
  /** How often the publisher died in each step. */
  readonly hits: ReadonlyMap<Step, number>
  /** What people were told, and what was in doubt because no answer came. */
  readonly told: number
  readonly doubts: number
  /** Answers that the reader got. */
  readonly answers: number
  readonly lost: number
  readonly leaked: number
  readonly half: number
  /** Moments after which the log never said that all is live. */
  readonly untold: number
  /** Of each moment at which something was wrong, what happened. */
  readonly failures: readonly string[]
}

/** So many problems of a kind are told of one moment. */
const enough = 10

/** How long a change may take to be live after everything runs again, in milliseconds. */
const patience = 90_000

/**
 * Publishes, and kills the CMS, the publisher or both at moments between request and live, again and again, while a reader polls. Whatever the CMS answered
 * for becomes live, nothing else is ever public, and no answer is half of anything.
 */
export async function killTest({ moments, seed, say = () => {} }: KillTestOptions): Promise<Outcome> {
  const home = await mkdtemp(join(tmpdir(), 'gongkai-kill-'))
  const supervised = await Supervised.begin(home)
  const portal = await servePortal(() => releaseFolder(home), 0)
  try {
    const test = new KillTest(home, supervised, portal.address, seed, say)
    return await test.run(planOf(moments, seed))
  } finally {
    await supervised.stop()
    await portal.close()
    await rm(home, { recursive: true, force: true })
  }
}

class KillTest {
  readonly #home: string
  readonly #supervised: Supervised
  readonly #portal: string
  readonly #random: Random
  readonly #say: (sentence: string) => void
  readonly #ledger = new Ledger()
  readonly #reader: Reader
  readonly #search: SearchReader
  #history: string[] = []
  #broken = new Set<string>()
  #counts = { told: 0, doubts: 0, lost: 0, leaked: 0, half: 0, untold: 0 }

  constructor(home: string, supervised: Supervised, portal: string, seed: number, say: (sentence: string) => void) {
    this.#home = home
    this.#supervised = supervised
    this.#portal = portal
    this.#random = new Random(`acts ${seed}`)
    this.#say = say
    this.#search = new SearchReader(portal)
    this.#reader = new Reader(portal, (problem) => {
      if (!this.#broken.has(problem)) this.#note(`reader: ${problem}`)
      this.#broken.add(problem)
    })
  }

  async run(plan: readonly Moment[]): Promise<Outcome> {
    const hits = new Map<Step, number>()
    const victims: Record<Victim, number> = { cms: 0, publisher: 0, both: 0 }
    const failures: string[] = []
    this.#reader.begin()
    const usual = await this.#usualTime()
    await this.#supervised.stop()
    await this.#supervised.restart(stepOf(plan[0]))
    for (const moment of plan) {
      this.#history = []
      victims[moment.victim] += 1
      const before = { ...this.#counts }
      const step = await this.#moment(moment, usual, stepOf(plan[moment.number]))
      if (step !== undefined) hits.set(step, (hits.get(step) ?? 0) + 1)
      const isSound = wrongs.every((wrong) => this.#counts[wrong] === before[wrong])
      if (!isSound) failures.push([nameOf(moment), ...this.#history].join('\n'))
      this.#say(`${nameOf(moment)}: ${isSound ? 'sound' : 'NOT SOUND'}${step === undefined ? '' : `, died in ${step}`}`)
      if (!isSound) this.#say(failures.at(-1) ?? '')
    }
    await this.#reader.stop()
    return { moments: plan.length, victims, hits, answers: this.#reader.answers, ...this.#counts, failures }
  }

  /** The time from a request to live while nothing is killed, in milliseconds. */
  async #usualTime(): Promise<number> {
    const { editor, office } = await this.#signIn()
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const start = performance.now()
      const before = new Set(this.#ledger.live)
      await this.#act('publish', editor, office)
      await this.#awaitLive(this.#ledger.live.filter((kept) => !before.has(kept)))
      times.push(performance.now() - start)
    }
    return Math.max(...times)
  }

  /** Resolves to the step in which the publisher died, where it was in one. */
  async #moment(moment: Moment, usual: number, next: Step | undefined): Promise<Step | undefined> {
    const supervised = this.#supervised
    const known = new Map(this.#ledger.documents)
    const { editor, office } = await this.#signIn()
    if ('step' in moment.at) await supervised.arm()
    const asking = this.#ask(moment.acts, editor, office)
    if ('share' in moment.at) {
      await pause(moment.at.share * usual)
      supervised.kill(moment.victim)
    } else if (!(await supervised.hasEnded(30_000))) {
      this.#note('the publisher did not come to the step')
      supervised.kill('publisher')
    }
    const steps = await supervised.steps()
    this.#note(`${moment.victim} killed; steps begun: ${steps.join(' ') || 'none'}`)
    const doubts = asking.then((all) => all)
    await pause(moment.alone)
    await supervised.clear()
    const open = await doubts
    this.#note(`the product said at last: ${supervised.running.said().trim().split('\n').slice(-3).join(' | ')}`)
    await this.#judge('while nothing runs')
    await supervised.restart(next)
    this.#note('started again')
    const again = await this.#signIn()
    for (const doubt of open)
      this.#note(`${doubt.act} ${doubt.title} without an answer: ${await settle(doubt, again.editor, this.#ledger)}`)
    this.#counts.doubts += open.length
    await this.#awaitLive([...this.#ledger.documents.values()].filter((kept) => known.get(kept.id) !== kept))
    await this.#awaitTold(again.editor)
    await this.#judge('after everything is live')
    const last = steps.at(-1)
    return moment.victim === 'cms' || (last === 'tell' && !('step' in moment.at)) ? undefined : last
  }

  async #signIn(): Promise<{ editor: Editor; office: Office }> {
    const { cms, login } = this.#supervised.running
    const editor = await Editor.signIn(cms, login)
    return { editor, office: await openOffice(editor) }
  }

  async #ask(names: readonly ActName[], editor: Editor, office: Office): Promise<Doubt[]> {
    const doubts: Doubt[] = []
    for (const name of names) {
      const doubt = await this.#act(name, editor, office)
      if (doubt !== undefined) doubts.push(doubt)
    }
    return doubts
  }

  async #act(name: ActName, editor: Editor, office: Office): Promise<Doubt | undefined> {
    this.#note(`${name} …`)
    const known = new Map(this.#ledger.documents)
    const doubt = await act(name, { editor, ledger: this.#ledger, office, random: this.#random })
    const [kept] = [...this.#ledger.documents.values()].filter((one) => known.get(one.id) !== one)
    if (doubt === undefined && kept !== undefined) {
      this.#counts.told += 1
      this.#reader.watch(kept.path)
    }
    this.#note(doubt === undefined ? `… answered${kept === undefined ? '' : `: ${kept.path}`}` : '… no answer')
    return doubt
  }

  async #awaitLive(changed: readonly Kept[]): Promise<void> {
    for (const { kept, problem } of await verifyLive(this.#portal, this.#search, changed, patience)) {
      this.#counts.lost += 1
      this.#note(`LOST: ${problem}`)
      this.#ledger.forget(kept)
    }
    this.#ledger.allLive()
  }

  async #awaitTold(editor: Editor): Promise<void> {
    const end = Date.now() + patience
    while ((await editor.unfinished()) > 0) {
      if (Date.now() > end) {
        this.#counts.untold += 1
        this.#note(`UNTOLD: ${await editor.unfinished()} publications are not said to be live.`)
        return
      }
      await pause(200)
    }
  }

  async #judge(when: string): Promise<void> {
    const { leaked, half } = await verifyTree(releaseFolder(this.#home), this.#ledger)
    const broken = [...half, ...this.#broken]
    this.#broken.clear()
    this.#counts.leaked += leaked.length
    this.#counts.half += broken.length
    for (const problem of leaked.slice(0, enough)) this.#note(`LEAKED ${when}: ${problem}`)
    for (const problem of broken.slice(0, enough)) this.#note(`HALF ${when}: ${problem}`)
    for (const marker of this.#ledger.forbidden.keys())
      if (leaked.some((problem) => problem.includes(marker))) this.#ledger.excuse(marker)
  }

  #note(words: string): void {
    this.#history.push(`  ${new Date().toISOString().slice(11, 23)} ${words}`)
  }
}

const wrongs = ['lost', 'leaked', 'half', 'untold'] as const

function stepOf(moment: Moment | undefined): Step | undefined {
  return moment !== undefined && 'step' in moment.at ? moment.at.step : undefined
}

function nameOf({ number, at, victim }: Moment): string {
  const when = 'step' in at ? `at the step ${at.step}` : `after ${Math.round(at.share * 100)} % of the usual time`
  return `Moment ${number}: ${victim} killed ${when}`
}
