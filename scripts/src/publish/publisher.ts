import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '@gongkai/cms/publications/progress'
import type { LogAfter } from '@gongkai/cms/run/cms-over-http'
import type { FetchedChanges } from '@gongkai/cms/snapshot/fetch'
import { bringForward, type Changes, rollBack } from '@gongkai/content-model/snapshot/bring-forward'
import { type OpenSnapshot, openSnapshot } from '@gongkai/content-model/snapshot/open'
import { finishedUndos } from '@gongkai/content-model/snapshot/undo'
import { type CalendarDay, dayOf } from '@gongkai/content-model/values/calendar-day'
import { refuseForeignFolder } from '../release/refuse-foreign-folder.ts'
import { ShrinkageRefused } from '../release/refuse-loss.ts'
import { type ReleaseResult, Releaser } from '../release/releaser.ts'
import { begin } from '../release/step.ts'
import { disturbance } from './disturbance.ts'
import { onlyWithdrawals } from './only-withdrawals.ts'
import { type PublisherNote, readNote, writeNote } from './publisher-note.ts'
import { type Failed, wordFailure } from './word-failure.ts'

/** The CMS as the publisher sees it: the log, what changed since a place in it, and where to tell how far it is. */
export interface PublicationSource {
  readonly after: (
    sequence: number,
    asking: { readonly wait?: number; readonly signal?: AbortSignal },
  ) => Promise<LogAfter>
  readonly fetchChanges: (
    since: number,
    keeping: { readonly into: string; readonly has: (name: string) => boolean },
  ) => Promise<FetchedChanges>
  /** Writes the whole snapshot into a new folder. Files that lie in `known` need not be fetched. */
  readonly fetchSnapshot: (folder: string, known: string) => Promise<void>
  readonly tell: (upTo: number, progress: Progress) => Promise<void>
  readonly noteExpiry: (on: CalendarDay, records: readonly string[]) => Promise<void>
}

export interface PublisherOptions {
  readonly source: PublicationSource
  /** Folder of the snapshot and the release. */
  readonly home: string
  /** The address under which the portal is read. */
  readonly origin: string
  readonly today?: CalendarDay
  readonly say: (sentence: string) => void
}

/** What was done of a log. */
export interface Published {
  readonly result: ReleaseResult
  readonly upTo: number
  /** Why nothing but withdrawals was released. */
  readonly refused?: unknown
}

/**
 * Brings the snapshot and the release to what the CMS has published. It looks at nothing but the log, can repeat any step, and keeps
 * nothing in memory that it could not read again. While releases are held after a roll-back, only withdrawals go on.
 */
export class Publisher {
  readonly #options: PublisherOptions
  readonly #releaser: Releaser
  #snapshot: OpenSnapshot | undefined
  #note: PublisherNote
  /** The log was not told yet what became of what it said. */
  #owesWord = false

  private constructor(
    options: PublisherOptions,
    releaser: Releaser,
    snapshot: OpenSnapshot | undefined,
    note: PublisherNote,
  ) {
    this.#options = options
    this.#releaser = releaser
    this.#snapshot = snapshot
    this.#note = note
  }

  static async open(options: PublisherOptions): Promise<Publisher> {
    const { home } = options
    await mkdir(home, { recursive: true })
    await refuseForeignFolder(releaseFolder(home), snapshotFolder(home))
    const releaser = await Releaser.open(releaseFolder(home))
    // A snapshot that cannot be read is fetched anew: the CMS has it all.
    const snapshot = await openSnapshot(snapshotFolder(home)).catch(() => undefined)
    const publisher = new Publisher(options, releaser, snapshot, await readNote(home))
    if (publisher.#note.endingsUntil === undefined) await publisher.#noteEndingsUntil(releaser.made?.today)
    return publisher
  }

  close(): Promise<void> {
    return this.#releaser.close()
  }

  /** The place in the log that the snapshot stands at. */
  get sequence(): number {
    return this.#snapshot?.sequence ?? 0
  }

  /** Whether a release stands that can be served. */
  get hasRelease(): boolean {
    return this.#releaser.made !== undefined
  }

  /**
   * Whether the release in place speaks of another day than the present one, or was made by other sources, or of another snapshot than the one at hand; or the log
   * does not know yet what is live, or what ended.
   */
  get isBehind(): boolean {
    const { made, isOfTheseSources } = this.#releaser
    const isOfSnapshot = this.#snapshot === undefined || made?.snapshot === this.#snapshot.digest
    const isOther = !isOfTheseSources || made?.today !== this.today || !isOfSnapshot
    return isOther || this.#owesWord || this.#owesEndings(made.today)
  }

  get today(): CalendarDay {
    return this.#options.today ?? dayOf(new Date().toISOString(), this.#releaser.made?.timeZone ?? 'Asia/Shanghai')
  }

  /** Releases what the log says, or tells the CMS why it could not. Undefined where there was nothing to release. */
  async publish(log: LogAfter): Promise<Published | undefined> {
    const { result, ...released } = await this.#release(log)
    // What is live stays live, whatever becomes of the rest; it is done again another time.
    await this.#noteMark().catch(() => undefined)
    await this.#noteEndings(result.today).catch((error: unknown) => {
      this.#options.say(
        `有信息到期，没有记入发布记录，下次再记：${error instanceof Error ? error.message : String(error)}`,
      )
    })
    return result.isNew || released.refused !== undefined ? { result, upTo: log.last, ...released } : undefined
  }

  async #release(log: LogAfter): Promise<Omit<Published, 'upTo'>> {
    const { source } = this.#options
    const release = (this.#releaser.made?.release ?? 0) + 1
    this.#owesWord = true
    const building = source.tell(log.last, { state: 'building', release })
    building.catch(() => undefined)
    try {
      const changed = await this.#bringSnapshotForward(log)
      const result = await this.#make(log, reasonFor(log, changed?.length ?? 0), changed)
      await building
      await this.#tellLive(log, result)
      return { result }
    } catch (error) {
      await building.catch(() => undefined)
      const failed = { state: 'failed', release, ...wordFailure(error) } as const
      const untold = await source.tell(log.last, failed).catch((reason: unknown) => reason)
      // What was committed is live, or will be, whatever has failed since: then that is still to be told.
      const { isUnfinished, made } = this.#releaser
      const isCommitted = isUnfinished || made?.snapshot === this.#snapshot?.digest
      this.#owesWord = untold !== undefined || isCommitted
      const isRefused = log.held === null && !isCommitted && !disturbance(error)
      const result = isRefused ? await this.#takeDown(log, failed) : undefined
      // It is tried again, and so told again.
      if (untold !== undefined && disturbance(untold)) throw untold
      if (result === undefined) throw error
      return { result, refused: error }
    }
  }

  async #make(log: LogAfter, reason: string, changed: readonly string[] | undefined): Promise<ReleaseResult> {
    const snapshot = this.#snapshot
    if (snapshot === undefined) throw new Error('There is no snapshot to release.')
    const { today, say } = this.#options
    return this.#releaser.release(snapshot, {
      today: today ?? this.today,
      reason,
      isRolledBack: log.held !== null,
      say,
      ...(changed === undefined ? {} : { changed }),
      ...(log.confirmed === null ? {} : { mayShrinkBy: log.confirmed.count }),
    })
  }

  async #tellLive(log: LogAfter, result: ReleaseResult, more: { readonly onlyWithdrawals?: true } = {}): Promise<void> {
    const { source, origin, say } = this.#options
    const { backTo, notBack } = this.#note
    begin('tell')
    await source.tell(log.last, {
      state: 'live',
      release: result.release,
      at: new Date().toISOString(),
      origin,
      ...(this.#options.today === undefined ? { today: result.today } : {}),
      ...(log.held === null || backTo === undefined ? {} : { backTo }),
      ...(log.held === null || notBack === undefined ? {} : { notBack }),
      ...more,
    })
    this.#owesWord = false
    if (result.isNew)
      say(
        `已上线：第 ${result.release} 次发布，${result.records} 条记录，${result.pages} 个页面，写出 ${result.written.length} 个文件（发布记录第 ${log.last} 号）。`,
      )
  }

  /**
   * What is withdrawn does not wait until others are put right, nor does a day: it is done to what stands. Undefined where there is nothing to do, or that is
   * refused as well. Throws what is wrong with the machine, or with the way to the CMS.
   */
  async #takeDown(log: LogAfter, failed: Failed): Promise<ReleaseResult | undefined> {
    const { made } = this.#releaser
    if (made === undefined) return undefined
    try {
      const rows = await this.#rowsAfter(made.sequence)
      const isAsked = rows.some(({ operation }) => operation === 'withdraw') || made.today !== this.today
      if (!isAsked || !(await this.#dropRefused())) return undefined
      await this.#bringForward((changes, standing) => onlyWithdrawals(changes, standing, rows))
      this.#owesWord = true
      const result = await this.#make(log, '撤回（别的信息没有通过检查）', undefined)
      await this.#tellLive(log, result, { onlyWithdrawals: true })
      return result
    } catch (error) {
      if (disturbance(error)) throw error
      if (error instanceof ShrinkageRefused)
        await this.#options.source.tell(log.last, { ...failed, shrinkage: error.count })
      this.#options.say(`撤回的信息也没有撤下：${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }

  /** Brings the snapshot back to what the release in place was made of; false where that cannot be. What is dropped is fetched again. */
  async #dropRefused(): Promise<boolean> {
    const { made } = this.#releaser
    if (made === undefined || this.#snapshot === undefined) return false
    if (!(await reaches(this.#snapshot, made.sequence))) return false
    await this.#rollSnapshotBack(made.sequence)
    return true
  }

  /** All rows of the log after a place in it. */
  async #rowsAfter(sequence: number): Promise<LogAfter['rows']> {
    const rows: LogAfter['rows'][number][] = []
    for (let at = sequence; ; ) {
      const more = await this.#options.source.after(at, {})
      rows.push(...more.rows)
      at = more.rows.at(-1)?.sequence ?? more.last
      if (at >= more.last) return rows
    }
  }

  /** What can wait until nothing is published. False where there was nothing to do. */
  tidy(): Promise<boolean> {
    return this.#releaser.tidy()
  }

  /** Resolves to what changed; undefined where that is not known and all has to be compared. */
  async #bringSnapshotForward(log: LogAfter): Promise<readonly string[] | undefined> {
    const { home, source } = this.#options
    begin('fetch')
    // What was refused is fetched again with what has come since: nobody goes on from what never was live.
    await this.#dropRefused()
    // A database that was put back says less than the snapshot has, or something else.
    if (this.#snapshot === undefined || log.last < this.#snapshot.sequence || !(await this.#isOfThisLog())) {
      if (log.held !== null) throw new Error(nothingKept)
      await fetchAnew(home, source)
      this.#snapshot = await openSnapshot(snapshotFolder(home))
      const { endingsUntil } = this.#note
      await this.#keepNote({ done: 0, ...(endingsUntil === undefined ? {} : { endingsUntil }) })
      return undefined
    }
    if (log.held === null) return this.#bringForward((changes) => changes)
    if (log.held.sequence > this.#note.done) await this.#rollBack(log.held.sequence, this.#snapshot)
    // What was withdrawn before the roll-back is not to come back either, also where it was published again since.
    const rows = await this.#rowsAfter(this.#snapshot.sequence)
    return this.#bringForward((changes, standing) => onlyWithdrawals(changes, standing, rows))
  }

  /** Whether the log says what it did at the place to which it was followed last. */
  async #isOfThisLog(): Promise<boolean> {
    const { mark } = this.#note
    if (mark === undefined) return true
    return (await this.#options.source.after(mark.sequence, {})).mark === mark.says
  }

  async #noteMark(): Promise<void> {
    const { sequence } = this
    if (this.#note.mark?.sequence === sequence) return
    const { mark: says } = await this.#options.source.after(sequence, {})
    await this.#keepNote({ ...this.#note, mark: { sequence, says } })
  }

  /** By what the CMS has changed, or that of it which is chosen. Resolves to what changed; undefined where that is not known. */
  async #bringForward(
    choose: (changes: Changes, standing: OpenSnapshot) => Changes,
  ): Promise<readonly string[] | undefined> {
    const { home, source } = this.#options
    const standing = this.#snapshot
    if (standing === undefined) throw new Error('There is no snapshot to bring forward.')
    const into = join(home, 'fetched')
    const fetched = await source.fetchChanges(standing.sequence, { into, has: (name) => standing.files.has(name) })
    begin('bring-forward')
    const brought = await this.#orReopen(() =>
      bringForward(standing, choose(fetched.changes, standing), fetched.fileAt),
    )
    this.#snapshot = brought.snapshot
    await rm(into, { recursive: true, force: true })
    // A release that failed, or was cut off, may have left the one in place behind the snapshot.
    return this.#releaser.made?.snapshot === standing.digest ? brought.changed : undefined
  }

  /** Once, also when it is cut off in the middle: the snapshot says whether it was done. */
  async #rollBack(row: number, snapshot: OpenSnapshot): Promise<void> {
    const begun = this.#note.rolling?.row === row ? this.#note.rolling.to : undefined
    const target = begun ?? this.#releaser.sequenceBefore
    const { rolling: _rolling, backTo: _backTo, notBack: _notBack, ...note } = this.#note
    if (target === undefined || !(await reaches(snapshot, target))) {
      // The portal stays as it is. What is to be held back is held back, and what is withdrawn goes all the same.
      this.#options.say(nothingBefore)
      return this.#keepNote({ ...note, done: row, backTo: snapshot.sequence, notBack: nothingBefore })
    }
    await this.#keepNote({ ...note, rolling: { row, to: target } })
    this.#options.say(`正在回退：从发布记录第 ${snapshot.sequence} 号退回第 ${target} 号。`)
    await this.#rollSnapshotBack(target)
    await this.#keepNote({ ...note, done: row, backTo: target })
  }

  async #rollSnapshotBack(target: number): Promise<void> {
    for (let at = this.#snapshot; at !== undefined && at.sequence > target; at = this.#snapshot) {
      const standing = at
      this.#snapshot = (await this.#orReopen(() => rollBack(standing))).snapshot
    }
  }

  /** A change of the snapshot that failed may have come about all the same: what stands is looked at again. */
  async #orReopen<T>(change: () => Promise<T>): Promise<T> {
    return change().catch(async (error: unknown) => {
      this.#snapshot = await openSnapshot(snapshotFolder(this.#options.home)).catch(() => this.#snapshot)
      throw error
    })
  }

  async #keepNote(note: PublisherNote): Promise<void> {
    this.#note = note
    await writeNote(this.#options.home, note)
  }

  #owesEndings(day: CalendarDay): boolean {
    const { endingsUntil } = this.#note
    return endingsUntil !== undefined && endingsUntil < day
  }

  /** Tells the log of what has ended since it was last told, also where that was cut off. */
  async #noteEndings(to: CalendarDay): Promise<void> {
    const from = this.#note.endingsUntil
    if (from === undefined) return this.#noteEndingsUntil(to)
    if (from >= to) return
    const ended = Map.groupBy(this.#releaser.endedBetween(from, to), ({ on }) => on)
    for (const [on, endings] of ended)
      await this.#options.source.noteExpiry(
        on,
        endings.map(({ reference }) => reference),
      )
    await this.#noteEndingsUntil(to)
  }

  async #noteEndingsUntil(day: CalendarDay | undefined): Promise<void> {
    if (day !== undefined) await this.#keepNote({ ...this.#note, endingsUntil: day })
  }
}

/** The release in place, which the portal's server serves. */
export function releaseFolder(home: string): string {
  return join(home, 'release')
}

export function snapshotFolder(home: string): string {
  return join(home, 'snapshot')
}

// What was held back since the roll-back would come with everything that is fetched anew.
const nothingKept = '发布已暂停，而这里没有保存暂停之前的内容，为免公开暂停发布的内容，没有更新网站。请恢复发布后再试。'

const nothingBefore =
  '没有可以退回的上一次发布：这里没有保存它之前的内容。网站仍是回退以前的样子，请撤回有误的信息；恢复发布以前，别的发布、修改不上线。'

/** Whether what is kept of former states of the snapshot leads back to a place in the log. */
async function reaches({ folder, sequence }: OpenSnapshot, target: number): Promise<boolean> {
  const before = new Map((await finishedUndos(folder)).map((undo) => [undo.after, undo.before]))
  let at: number | undefined = sequence
  while (at !== undefined && at > target) at = before.get(at)
  return at !== undefined
}

async function fetchAnew(home: string, source: PublicationSource): Promise<void> {
  const folder = snapshotFolder(home)
  const next = `${folder}.next`
  await rm(next, { recursive: true, force: true })
  await source.fetchSnapshot(next, join(folder, 'files'))
  await rm(folder, { recursive: true, force: true })
  await rm(`${folder}.undo`, { recursive: true, force: true })
  await rename(next, folder)
}

function reasonFor({ confirmed, ...log }: LogAfter, changed: number): string {
  const cause = causeIn(log, changed)
  return confirmed === null ? cause : `${cause}（${confirmed.by}确认可撤下${confirmed.count}条：${confirmed.reason}）`
}

function causeIn({ rows, held }: Pick<LogAfter, 'rows' | 'held'>, changed: number): string {
  if (rows.some(({ operation }) => operation === 'roll-back')) return '回退'
  if (rows.length === 0) return '日期或程序变化'
  if (held !== null) return '撤回（发布暂停中）'
  return `发布记录 ${rows.length} 条，改变 ${changed} 条信息`
}
