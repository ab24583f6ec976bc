import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { filePath, referenceOf, searchPath } from '@gongkai/content-model/paths'
import type { Problem } from '@gongkai/content-model/problem'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { type CalendarDay, dayOf } from '@gongkai/content-model/values/calendar-day'
import { isPage } from '@gongkai/site/output'
import { Dependents } from '@gongkai/site/portal/dependents'
import { type PortalChange, PortalModel, type PortalStep } from '@gongkai/site/portal/portal-model'
import { type Question, question } from '@gongkai/site/portal/question'
import { openRenderer, type Renderer } from '@gongkai/site/render'
import type { SearchChange } from '@gongkai/site/search/search-index'
import type { Segment } from '@gongkai/site/search/search-state'
import { thumbnailPath } from '@gongkai/site/thumbnails'
import { AttachmentTexts } from '../attachment-texts/attachment-texts.ts'
import { wordUnread } from '../attachment-texts/word-unread.ts'
import { changeOver, stands } from './change-over.ts'
import { Draft, fileOf, stagedFolder } from './draft.ts'
import { makeFile } from './make-file.ts'
import { PortalSearch, type Searched } from './portal-search.ts'
import { type PortalThread, PortalThreads, worthThreads } from './portal-threads.ts'
import { keepManifest, putManifest } from './put-manifest.ts'
import { refuseLeaks } from './refuse-leaks.ts'
import { refuseLoss } from './refuse-loss.ts'
import { checkerOf, refuseProblems } from './refuse-problems.ts'
import { refuseWithoutMemory } from './refuse-without-memory.ts'
import { lookedThrough, releaseBefore } from './release-before.ts'
import { digestOfManifest } from './release-manifest.ts'
import { type Gone, type KeptHead, type Made, ReleaseState } from './release-state.ts'
import { sharesOf } from './shares.ts'
import { SnapshotRecords } from './snapshot-records.ts'
import { begin } from './step.ts'
import { makeThumbnail, Thumbnails } from './thumbnails.ts'
import { versionOfSources } from './version-of-sources.ts'

export interface ReleaseWish {
  /** The day the release speaks of; the present day in the portal's time zone if not said. */
  readonly today?: CalendarDay
  /** References of what changed in the snapshot since the release in place; all are compared if not said. */
  readonly changed?: readonly string[]
  /** Why it is made, for the log of releases. */
  readonly reason?: string
  /** So many records may go at once. */
  readonly mayShrinkBy?: number
  /** A roll-back stands: what was published since may be missing. */
  readonly isRolledBack?: boolean
  /** Told what is being done, in a sentence each. */
  readonly say?: (sentence: string) => void
}

export interface ReleaseResult {
  readonly release: number
  readonly today: CalendarDay
  readonly records: number
  readonly pages: number
  readonly files: number
  /** Paths of files that are new or another, and of those that are gone. */
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** False where nothing was to be done. */
  readonly isNew: boolean
}

const dayLong = 24 * 60 * 60 * 1000

/**
 * Brings the tree at `out` to a snapshot, again and again, each time at the cost of what changed since. Holds the portal in memory between
 * releases; one process has it open at a time.
 */
export class Releaser {
  readonly #out: string
  readonly #state: ReleaseState
  readonly #renderer: Renderer
  readonly #version: string
  #model = new PortalModel()
  readonly #search: PortalSearch
  #thumbnails = new Thumbnails()
  /** Digests of the records that the model holds, by reference. */
  #digests = new Map<string, string>()
  readonly #records = new SnapshotRecords()
  #dependents = new Dependents()
  #nodes = new Map<string, number>()
  #names: string[] = []
  #gone: Gone = { tombstones: [], moves: [] }
  /** A change-over was committed and not carried out to its end. */
  #isUnfinished = false
  /** Nothing is known of what stands: everything is made. */
  #anew = true
  readonly #threads: PortalThreads

  private constructor(
    out: string,
    state: ReleaseState,
    renderer: Renderer,
    version: string,
    texts: AttachmentTexts,
    worth: number,
  ) {
    this.#out = out
    this.#state = state
    this.#renderer = renderer
    this.#version = version
    this.#search = new PortalSearch(out, texts)
    this.#threads = new PortalThreads(stagedFolder(out), worth)
  }

  /** Opens what stands at `out`. A change-over that was cut off is finished first. */
  static async open(out: string, worth = worthThreads): Promise<Releaser> {
    const state = await ReleaseState.open(out)
    try {
      await changeOver(out, state, { checked: true })
      const [renderer, version, texts] = [await openRenderer(), await versionOfSources(), await AttachmentTexts.open()]
      const releaser = new Releaser(out, state, renderer, version, texts, worth)
      const { made } = state
      if (made !== undefined && (await stands(out))) releaser.#load()
      return releaser
    } catch (error) {
      state.close()
      throw error
    }
  }

  async close(): Promise<void> {
    this.#state.close()
    await this.#search.close()
  }

  /** What the release in place was made from; `undefined` where there is none. */
  get made(): Made | undefined {
    return this.#anew ? undefined : this.#state.made
  }

  /** The place in the log at which the release stood before the one in place; `undefined` where there was none. */
  get sequenceBefore(): number | undefined {
    return releaseBefore(this.#state.releases(lookedThrough))?.sequence
  }

  /** Whether a release was committed and is not wholly in place: the next call finishes it first. */
  get isUnfinished(): boolean {
    return this.#isUnfinished
  }

  /** Whether the release in place was made by the sources as they are. */
  get isOfTheseSources(): boolean {
    return this.made?.version === this.#version
  }

  /**
   * Makes the release of a snapshot. Nothing that is served changes unless all went well: a problem in a record, a page that cannot be made,
   * a dead link or a lost address throws with sentences that say what.
   */
  async release(snapshot: OpenSnapshot, wish: ReleaseWish = {}): Promise<ReleaseResult> {
    if (this.#isUnfinished) await this.#finish()
    begin('plan')
    refuseWithoutMemory(snapshot.records.size)
    this.#records.turnTo(snapshot)
    try {
      if (this.#anew) this.#threads.openFor(snapshot, snapshot.records.size, 0)
      return await this.#release(snapshot, wish)
    } finally {
      await this.#threads.close()
    }
  }

  async #release(snapshot: OpenSnapshot, wish: ReleaseWish): Promise<ReleaseResult> {
    const start = performance.now()
    const { say = () => {} } = wish
    const spoilt = this.#anew ? [] : this.#state.spoilt()
    const plan = this.#plan(snapshot, wish)
    const isWhole = spoilt.length === 0 && !this.#state.isManifestSpoilt
    if (!this.#anew && this.isOfTheseSources && plan.isEmpty && isWhole) return this.#unchanged(snapshot)
    await this.#refuse(plan, snapshot, wish)
    const isSpoilt = spoilt.some((path) => !this.#model.outputs.has(pathOfFile(path)))
    const everything = this.#anew || !this.isOfTheseSources || isSpoilt
    if (everything) this.#threads.openFor(snapshot, this.#model.outputs.size, this.#digests.size)
    this.#threads.prepare(plan.change.today)
    const before = this.#standing(plan)
    const step = this.#apply(plan)
    const draft = new Draft(this.#out, this.#state, { anew: this.#anew, aside: this.#threads.areOpen })
    try {
      say(`快照有 ${snapshot.records.size} 条记录，按 ${plan.change.today} 生成。`)
      const indexing = this.#index(draft, plan, step, everything)
      const making = this.#make(draft, step, everything, spoilt)
      // Both have to be over before the draft may be discarded.
      await Promise.allSettled([indexing, making])
      const [search, made] = [await indexing, await making]
      if (search.unread.length > 0) say(wordUnread(search.unread))
      await this.#copyFiles(draft, step, snapshot, everything)
      await this.#copyAssets(draft, everything)
      await this.#putThumbnails(draft, plan, snapshot)
      begin('check')
      this.#refuseDeadLinks(draft, made, search)
      if (!this.#anew) this.#refuseLeaks(draft, plan, before, search)
      begin('stage')
      return await this.#commit(draft, { plan, asked: made.asked, search, wish, snapshot, start })
    } catch (error) {
      if (this.#isUnfinished) throw error
      // What the model was brought to never came about.
      if (this.#anew) this.#model = new PortalModel()
      else this.#model.apply(before)
      await draft.discard().catch(() => undefined)
      throw error
    }
  }

  /** Throws where the snapshot may not be released, before anything is done with it. */
  async #refuse({ put, change }: Plan, snapshot: OpenSnapshot, wish: ReleaseWish): Promise<void> {
    refuseProblems(await this.#problemsOf(put, snapshot, new Set(change.removed)), snapshot)
    refuseLoss({ ...change, before: this.#digests.size, isRolledBack: wish.isRolledBack }, wish.mayShrinkBy)
  }

  /** In the order of the records, whoever finds them. */
  async #problemsOf(put: readonly Put[], snapshot: OpenSnapshot, going: ReadonlySet<string>): Promise<Problem[]> {
    const coming = new Map(put.map(({ reference, record }) => [reference, record]))
    const check = checkerOf(
      snapshot,
      (reference) =>
        going.has(reference) ? undefined : (coming.get(reference) ?? this.#model.library.record(reference)),
      (reference) => this.#records.read(reference),
    )
    this.#threads.openFor(snapshot, put.length, this.#digests.size)
    const found = new Map<string, readonly Problem[]>()
    const shares = sharesOf([...coming.keys()], atOnce)
    await this.#threads.together(async (thread) => {
      for (const some of shares) {
        found.set(some[0] ?? '', thread === undefined ? check(some) : await thread.check(some))
        if (thread === undefined) await setImmediate()
      }
    })
    return [...coming.keys()].flatMap((reference) => found.get(reference) ?? [])
  }

  #apply({ change }: Plan): PortalStep {
    try {
      return this.#model.apply(change)
    } catch (error) {
      // Brought forward by half it is of no use: it is opened again as it stands.
      if (this.#anew) this.#model = new PortalModel()
      else this.#openModel()
      throw error
    }
  }

  /** Carries out what was committed. Where that fails nothing is taken back: it is gone on with before anything else is done. */
  async #finish(): Promise<void> {
    const checked = this.#isUnfinished
    this.#isUnfinished = true
    await changeOver(this.#out, this.#state, { checked })
    this.#isUnfinished = false
  }

  /** Documents that ended after one day and not after another. */
  endedBetween(from: CalendarDay, to: CalendarDay): { readonly reference: string; readonly on: CalendarDay }[] {
    return this.#model.turningBetween(from, to).flatMap((reference) => {
      const validity = this.#model.facts(reference)?.validity
      const on = validity?.since
      return validity !== undefined && endings.includes(validity.state) && on !== undefined && on > from && on <= to
        ? [{ reference, on }]
        : []
    })
  }

  /**
   * What can be done while nothing is published: small segments of the search index are merged, and files go that were kept for pages that were
   * open. False where there is nothing to do.
   */
  async tidy(): Promise<boolean> {
    return this.#rearrange('整理', (draft) => this.#search.mergeWhenQuiet(draft))
  }

  /** Brings the search index to the division that a build from nothing has, so that the whole tree is the same, byte for byte. */
  async compact(): Promise<boolean> {
    return this.#rearrange('归并索引', (draft) => this.#search.compact(draft))
  }

  async #rearrange(reason: string, search: (draft: Draft) => Promise<SearchChange | undefined>): Promise<boolean> {
    const { snapshot } = this.#records
    if (this.#isUnfinished) await this.#finish()
    // A snapshot that could not be released, or templates that were not used yet, are not what stands.
    const isStanding = snapshot !== undefined && snapshot.digest === this.made?.snapshot && this.isOfTheseSources
    if (!isStanding) return false
    const start = performance.now()
    const draft = new Draft(this.#out, this.#state, { anew: false })
    try {
      const change = await search(draft)
      const isOver = this.#state.retired().some(({ until }) => until <= Date.now())
      if ((change === undefined || change.segments.size === 0) && !isOver) return false
      await this.#commit(draft, {
        plan: this.#plan(snapshot, { today: this.#model.today, changed: [] }),
        asked: new Map(),
        search: { change, searched: [], removed: [], unread: [] },
        wish: { reason },
        snapshot,
        start,
      })
      return true
    } catch (error) {
      if (!this.#isUnfinished) await draft.discard().catch(() => undefined)
      throw error
    }
  }

  /** Opens the model of the release that stands, and notes the digests of its records; returns these. */
  #openModel(): readonly PublishedRecord[] {
    const put: { record: PublishedRecord; files: readonly string[] }[] = []
    for (const { reference, digest, head } of this.#state.heads()) {
      put.push({ record: this.#records.open(reference, head), files: head.files })
      this.#digests.set(reference, digest)
    }
    this.#model = new PortalModel()
    this.#model.apply({ put, removed: [], ...this.#gone, today: this.#state.made?.today ?? '' })
    return put.map(({ record }) => record)
  }

  #load(): void {
    this.#gone = this.#state.gone
    this.#thumbnails.settle(this.#openModel(), [])
    this.#search.open(this.#state.made?.version === this.#version ? this.#state.segments() : this.#formerSegments())
    for (const { path, asked } of this.#state.files())
      if (asked !== undefined) this.#dependents.add(this.#numberOf(pathOfFile(path)), asked)
    for (const { reference, asked } of this.#state.searched()) this.#dependents.add(this.#numberOf(reference), asked)
    this.#anew = false
  }

  /** Of the index that other sources have made no more is known than what it is called: it is made anew. */
  #formerSegments(): (readonly [string, Segment])[] {
    return [...this.#state.segmentNames()].map((name) => [name, { table: '', heads: '', parts: [] }])
  }

  #plan(snapshot: OpenSnapshot, { changed, today }: ReleaseWish): Plan {
    const candidates = this.#anew || changed === undefined ? snapshot.records.keys() : changed
    const put: Put[] = []
    const removed: string[] = []
    for (const reference of candidates) {
      const entry = snapshot.records.get(reference)
      if (entry === undefined) {
        if (this.#digests.has(reference)) removed.push(reference)
      } else if (this.#digests.get(reference) !== entry.digest) {
        put.push({ reference, digest: entry.digest, ...this.#records.head(reference), files: entry.files })
      }
    }
    if (changed === undefined)
      for (const reference of this.#digests.keys()) if (!snapshot.records.has(reference)) removed.push(reference)
    // The same lists stay the same objects, which the model tells apart by.
    const tombstones = same(this.#gone.tombstones, snapshot.tombstones)
    const moves = same(this.#gone.moves, snapshot.moves)
    const isGoneTheSame = tombstones === this.#gone.tombstones && moves === this.#gone.moves
    const day = today ?? dayOf(new Date().toISOString(), this.#timeZone(put))
    const change = { put, removed, tombstones, moves, today: day }
    return {
      change,
      put,
      isGoneTheSame,
      isEmpty: put.length === 0 && removed.length === 0 && isGoneTheSame && day === this.#model.today,
    }
  }

  #timeZone(put: readonly Put[]): string {
    const site = put.find(({ record }) => record.type === 'site')?.record
    if (site?.type === 'site') return site.timeZone
    return this.#anew ? 'Asia/Shanghai' : this.#model.library.site.timeZone
  }

  /** What the model would have to be told to be again what it is. */
  #standing({ put, change }: Plan): PortalChange {
    const references = [...put.map(({ reference }) => reference), ...change.removed]
    const standing = references.flatMap((reference) => this.#model.library.record(reference) ?? [])
    return {
      put: standing.map((record) => ({ record, files: this.#model.filesOf(`${record.type}/${record.key}`) })),
      removed: put.map(({ reference }) => reference).filter((reference) => !this.#digests.has(reference)),
      ...this.#gone,
      today: this.#model.today,
    }
  }

  /** The release in place is that of this snapshot as well: only its place in the log is another. */
  #unchanged({ digest, sequence }: OpenSnapshot): ReleaseResult {
    if (this.made?.snapshot !== digest) this.#state.standAt(digest, sequence)
    const { files } = this.#state.total()
    return {
      release: this.#state.lastRelease,
      today: this.#model.today,
      records: this.#digests.size,
      pages: this.#pages(),
      files,
      written: [],
      removed: [],
      isNew: false,
    }
  }

  /** Makes every output that is new, or asked a question that has another answer. */
  async #make(draft: Draft, step: PortalStep, everything: boolean, spoilt: readonly string[]): Promise<MadeNow> {
    begin('render')
    const paths =
      everything || step.changed === 'everything'
        ? [...this.#model.outputs.keys()]
        : [
            ...new Set([
              ...step.came.map(({ path }) => path),
              ...this.#touched(step.changed).filter((name) => name.startsWith('/')),
              ...spoilt.map(pathOfFile),
            ]),
          ]
    const made: MadeNow = { asked: new Map(), pages: new Map() }
    const wanted = paths.filter((path) => this.#model.outputs.has(path))
    if (this.#records.snapshot !== undefined)
      this.#threads.openFor(this.#records.snapshot, wanted.length, this.#digests.size)
    const shares = sharesOf(wanted, atOnce)
    try {
      await this.#threads.together(async (thread) => {
        for (const some of shares) {
          if (thread !== undefined) await this.#makeAside(thread, draft, some, made)
          else for (const path of some) await this.#makeOne(draft, path, made)
        }
      })
      await this.#threads.finish()
    } finally {
      // From here on nobody writes into a draft that may be discarded.
      await this.#threads.close()
    }
    const went = everything ? this.#wentBetween() : step.went
    for (const path of went) draft.remove(fileOf(path))
    return made
  }

  async #makeOne(draft: Draft, path: string, { asked, pages }: MadeNow): Promise<void> {
    const output = this.#model.outputs.get(path)
    if (output === undefined) return
    const made = await makeFile(output, this.#model, this.#renderer)
    asked.set(path, made.asked)
    for (const link of made.links) if (!pages.has(link)) pages.set(link, path)
    await draft.put(fileOf(path), made.text, made.asked)
    // Whoever asks this process for something meanwhile, or has something ready for it, waits for no more than one output.
    await setImmediate()
  }

  /** What a thread makes is the same, whoever makes it. */
  async #makeAside(thread: PortalThread, draft: Draft, paths: readonly string[], made: MadeNow): Promise<void> {
    const wanted = paths.map((path) => ({ path, staged: draft.stagedName(fileOf(path)) }))
    const answer = await thread.make(wanted, this.#model.today)
    for (const { path, staged, ...file } of answer.made) {
      made.asked.set(path, file.asked)
      draft.take({ ...file, path: fileOf(path) }, staged)
    }
    for (const link of answer.links) if (!made.pages.has(link)) made.pages.set(link, paths[0] ?? link)
  }

  /** Outputs that stand and that the portal as these sources have it does not know. */
  #wentBetween(): string[] {
    if (this.#anew) return []
    const found: string[] = []
    for (const { path, asked } of this.#state.files())
      if (asked !== undefined && !this.#model.outputs.has(pathOfFile(path))) found.push(pathOfFile(path))
    return found
  }

  #touched(changed: ReadonlySet<Question>): string[] {
    return [...this.#dependents.of(changed)].flatMap((node) => this.#names[node] ?? [])
  }

  /** Brings the search index to the portal: every record of it, or those that are new or asked a question that has another answer. */
  async #index(draft: Draft, { change, put }: Plan, step: PortalStep, everything: boolean): Promise<Searched> {
    begin('index')
    const { snapshot } = this.#records
    if (snapshot === undefined) throw new Error('There is no snapshot to index.')
    const indexing = { draft, model: this.#model, snapshot }
    if (everything) {
      const built = await this.#search.build(indexing, this.#anew ? [] : this.#state.paths('/search/'))
      const known = this.#anew ? [] : [...this.#state.searched()]
      const removed = known.flatMap(({ reference }) =>
        this.#model.library.record(reference) === undefined ? reference : [],
      )
      return { ...built, removed }
    }
    const touched = step.changed === 'everything' ? [...this.#digests.keys()] : this.#touched(step.changed)
    const references = new Set([
      ...put.map(({ reference }) => reference),
      ...touched.filter((name) => !name.startsWith('/')),
    ])
    return this.#search.update(indexing, references, change.removed)
  }

  async #copyFiles(draft: Draft, step: PortalStep, snapshot: OpenSnapshot, everything: boolean): Promise<void> {
    const needed = everything ? [...this.#model.files.keys()] : step.filesCame
    for (const name of needed)
      await draft.copy(filePath(name), join(snapshot.folder, 'files', name), {
        digest: name.slice(0, 64),
        bytes: snapshot.files.get(name) ?? 0,
      })
    for (const name of step.filesWent) draft.remove(filePath(name))
    await (everything
      ? this.#search.texts.forgetOthers((name) => this.#model.files.has(name))
      : this.#search.texts.forget(step.filesWent))
  }

  async #putThumbnails(draft: Draft, { put, change }: Plan, snapshot: OpenSnapshot): Promise<void> {
    const small = this.#thumbnails.change(
      put.map(({ record }) => record),
      change.removed,
    )
    for (const graphic of small.came) {
      const made = await makeThumbnail(graphic, join(snapshot.folder, 'files', graphic.file))
      await draft.put(thumbnailPath(graphic.file), await readFile(made))
    }
    for (const path of small.went) draft.remove(path)
  }

  /** Style sheets and scripts of the templates, named by their content. */
  async #copyAssets(draft: Draft, everything: boolean): Promise<void> {
    if (!everything) return
    const { assets } = this.#renderer
    for (const entry of await readdir(assets, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const from = join(entry.parentPath, entry.name)
      await draft.put(`/${relative(assets, from).replaceAll('\\', '/')}`, await readFile(from))
    }
  }

  #refuseDeadLinks(draft: Draft, { pages }: MadeNow, search: Searched): void {
    const found = [...this.#search.pages(search)].filter((path) => !this.#model.outputs.has(path))
    const dead = [
      ...[...pages].filter(([target]) => !draft.has(fileOf(target))),
      ...found.map((target) => [target, searchPath] as const),
    ]
    if (dead.length === 0) return
    throw new Error(
      [
        `网站没有更新，有 ${dead.length} 处链接指向不存在的页面：`,
        ...dead.slice(0, 50).map(([target, from]) => `${from} → ${target}`),
      ].join('\n'),
    )
  }

  #refuseLeaks(draft: Draft, { change }: Plan, before: PortalChange, search: Searched): void {
    const searched = new Set([...search.searched.map(({ reference }) => reference), ...search.removed])
    const pages = new Set(this.#search.pages(search))
    const stood = new Map(before.put.map(({ record, files }) => [referenceOf(record), files]))
    const takenOff = change.removed.map((reference) => ({ reference, files: stood.get(reference) ?? [] }))
    const removed = new Set(change.removed)
    const replaced = [...stood.keys()].filter((reference) => !removed.has(reference))
    refuseLeaks(takenOff, replaced, {
      has: (file) => draft.has(file),
      isMade: (file) => draft.isPut(file),
      below: (folder) => this.#state.paths(folder),
      isOutput: (file) => this.#model.outputs.has(pathOfFile(file)),
      isNeeded: (name) => this.#model.files.has(name),
      restedOn: (reference, name) => {
        const said = name ? [question.name(reference)] : []
        return this.#touched(new Set([...said, question.record(reference)])).map(fileOf)
      },
      isSearchedAnew: (reference) => searched.has(reference) || this.#model.library.record(reference) === undefined,
      isSearched: (path) => this.#search.isLeft(search, path) || pages.has(path),
    })
  }

  async #commit(draft: Draft, { plan, asked, search, wish, snapshot, start }: Committing): Promise<ReleaseResult> {
    const now = Date.now()
    const retired = this.#retire(draft, search.change, now)
    const release = this.#state.lastRelease + 1
    const { today } = plan.change
    const manifest = await putManifest(draft, this.#state, this.#out, {
      release,
      today,
      snapshot,
      version: this.#version,
    })
    await draft.finish()
    const { total } = manifest
    const result: ReleaseResult = {
      release,
      today,
      records: snapshot.records.size,
      pages: this.#pages(),
      files: total.files,
      written: draft.written,
      removed: draft.removed,
      isNew: true,
    }
    const nodes = this.#nodesOf(draft, asked, search)
    begin('journal')
    await keepManifest(this.#out, release, manifest.json)
    this.#state.commit({
      made: {
        release,
        today,
        sequence: snapshot.sequence,
        snapshot: snapshot.digest,
        version: this.#version,
        manifest: digestOfManifest(manifest.json),
        timeZone: this.#model.library.site.timeZone,
      },
      row: {
        release,
        at: manifest.at,
        today,
        sequence: snapshot.sequence,
        records: snapshot.records.size,
        pages: result.pages,
        files: total.files,
        written: draft.written.length,
        removed: draft.removed.length,
        ms: Math.round(performance.now() - start),
        reason: wish.reason ?? '',
        previous: manifest.previous,
      },
      put: draft.files.filter(({ path }) => !isOfManifest(path)),
      removed: draft.removed,
      heads: plan.put,
      headsRemoved: plan.change.removed,
      searched: search.searched,
      searchedRemoved: search.removed,
      segments: search.change?.segments ?? new Map(),
      retired: retired.put,
      retiredRemoved: retired.removed,
      gone: plan.isGoneTheSame ? undefined : { tombstones: plan.change.tombstones, moves: plan.change.moves },
      acts: draft.acts(),
      anew: this.#anew,
    })
    this.#settle(plan, nodes, search)
    await this.#finish()
    return result
  }

  /** What rested on which questions, and rests on which now; nothing for what is gone. */
  #nodesOf(draft: Draft, asked: ReadonlyMap<string, Int32Array>, search: Searched): Node[] {
    const none = new Int32Array()
    const searched = new Map(search.searched.map(({ reference, asked }) => [reference, asked]))
    return [
      ...[...asked].map(([name, now]) => ({ name, now, before: this.#anew ? none : this.#state.asked(fileOf(name)) })),
      ...draft.removed.map((file) => ({ name: pathOfFile(file), now: none, before: this.#state.asked(file) })),
      ...[...searched.keys(), ...search.removed].map((name) => ({
        name,
        now: searched.get(name) ?? none,
        before: this.#anew ? none : this.#state.askedBySearch(name),
      })),
    ]
  }

  /** What is superseded stays for a day where a page that is open may ask for it; what holds replaced text goes at once. */
  #retire(
    draft: Draft,
    search: SearchChange | undefined,
    now: number,
  ): { put: { path: string; until: number }[]; removed: string[] } {
    const put: { path: string; until: number }[] = []
    const removed: string[] = []
    const written = new Set(draft.written)
    // A segment that was superseded before may hold the text that goes now: which records it held is not known any more.
    const takesOut = (search?.drop.length ?? 0) > 0
    for (const { path, until } of this.#anew ? [] : this.#state.retired()) {
      // Written again, it is in use again.
      if (written.has(path)) removed.push(path)
      else if (until <= now || (takesOut && path.startsWith('/search/'))) {
        draft.remove(path)
        removed.push(path)
      }
    }
    const retire = [...(search?.retire ?? []).map((path) => `/${path}`), ...this.#formerAssets(draft)]
    for (const path of retire) put.push({ path, until: now + dayLong })
    for (const path of search?.drop ?? []) {
      draft.remove(`/${path}`)
      removed.push(`/${path}`)
    }
    return { put: put.filter(({ path }) => !removed.includes(path)), removed }
  }

  #formerAssets(draft: Draft): string[] {
    if (this.#anew || this.isOfTheseSources) return []
    return [...this.#state.paths('/_astro/')].filter((path) => !draft.isPut(path))
  }

  #settle(plan: Plan, nodes: readonly Node[], search: Searched): void {
    if (this.#anew) {
      this.#dependents = new Dependents()
      this.#digests = new Map()
    }
    this.#anew = false
    for (const { reference, digest } of plan.put) this.#digests.set(reference, digest)
    for (const reference of plan.change.removed) this.#digests.delete(reference)
    this.#gone = { tombstones: plan.change.tombstones, moves: plan.change.moves }
    this.#thumbnails.settle(
      plan.put.map(({ record }) => record),
      plan.change.removed,
    )
    for (const { name, now, before } of nodes) {
      this.#dependents.remove(this.#numberOf(name), before)
      this.#dependents.add(this.#numberOf(name), now)
    }
    this.#search.settle(search)
  }

  #numberOf(name: string): number {
    const known = this.#nodes.get(name)
    if (known !== undefined) return known
    const number = this.#names.push(name) - 1
    this.#nodes.set(name, number)
    return number
  }

  #pages(): number {
    let pages = 0
    for (const output of this.#model.outputs.values()) if (isPage(output)) pages += 1
    return pages
  }
}

interface Put {
  readonly reference: string
  readonly digest: string
  readonly head: KeptHead
  readonly record: PublishedRecord
  readonly files: readonly string[]
}

interface Plan {
  readonly change: PortalChange
  readonly put: readonly Put[]
  readonly isGoneTheSame: boolean
  readonly isEmpty: boolean
}

interface MadeNow {
  /** The questions of each output that was made, by its path. */
  readonly asked: Map<string, Int32Array>
  /** Where the pages lead, each with a page that leads there, or one made together with it. */
  readonly pages: Map<string, string>
}

interface Committing {
  readonly plan: Plan
  readonly asked: ReadonlyMap<string, Int32Array>
  readonly search: Searched
  readonly wish: ReleaseWish
  readonly snapshot: OpenSnapshot
  readonly start: number
}

interface Node {
  /** The path of an output, or the reference of a record of the search index. */
  readonly name: string
  readonly now: Int32Array
  readonly before: Int32Array
}

const endings: readonly string[] = ['repealed', 'lapsed', 'annulled']

/** Records that a thread checks, or outputs that it makes, before it asks for more. */
const atOnce = 40

/** `/documents/index.html` → `/documents/`. */
function pathOfFile(file: string): string {
  return file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file
}

function isOfManifest(path: string): boolean {
  return path.startsWith('/release/')
}

/** The list that is known, where another says the same. */
function same<T>(known: readonly T[], other: readonly T[]): readonly T[] {
  if (known === other) return known
  return known.length === other.length && JSON.stringify(known) === JSON.stringify(other) ? known : other
}
