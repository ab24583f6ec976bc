import { GrowingLibrary, type Library } from '@gongkai/content-model/library'
import { feedArchivePath, feedPath, filePath, referenceOf } from '@gongkai/content-model/paths'
import { referencesIn } from '@gongkai/content-model/references'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import { SortedList } from '@gongkai/content-model/sorted-list'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { CitationIndex } from '../body/citation-resolver.ts'
import {
  isHidden,
  robotsPath,
  roomOf,
  type SitemapEntry,
  sitemapPartPath,
  sitemapPath,
  usualPart,
} from '../describe/sitemap.ts'
import { DividedList } from '../divided-list.ts'
import type { FeedMark } from '../feeds/feed-mark.ts'
import { fixedScopes } from '../feeds/feed-scopes.ts'
import { markOf } from '../feeds/marks-of-record.ts'
import { withdrawalEntry } from '../feeds/withdrawal-entry.ts'
import { GrowingShelf, type PeriodPage } from '../lists/growing-shelf.ts'
import { type Period, yearOf } from '../lists/shelf.ts'
import { fixedShelves, isFixedShelf, type ShelfName } from '../lists/standing.ts'
import { isPage, type Output } from '../output.ts'
import { fixedRoutes } from '../routes/fixed.ts'
import { hasPeriods, listRoute, periodRoute } from '../routes/lists.ts'
import { placeNamesIn } from '../wording/place-names.ts'
import { askingLibrary } from './asking-library.ts'
import { Dependents } from './dependents.ts'
import { type Facts, factsOf } from './facts.ts'
import { type Question, question } from './question.ts'
import { isCalledTheSame } from './watched.ts'

/** What a portal is brought forward by: records as they now stand, each with the files it needs; and what is published no longer. */
export interface PortalChange {
  readonly put: readonly { readonly record: PublishedRecord; readonly files: readonly string[] }[]
  readonly removed: readonly string[]
  readonly tombstones: readonly Tombstone[]
  readonly moves: readonly Move[]
  readonly today: CalendarDay
}

/** What a change does to the portal. */
export interface PortalStep {
  /** The questions that have another answer; `everything` where the site's settings changed, which every page shows. */
  readonly changed: ReadonlySet<Question> | 'everything'
  /** Outputs that are new, or stand at an address that showed something else. */
  readonly came: readonly Output[]
  readonly went: readonly string[]
  readonly filesCame: readonly string[]
  readonly filesWent: readonly string[]
}

interface Feed {
  /** How many records stand in it: an authority's feed is there as long as it has any. */
  records: number
  imported: number
  readonly archive: DividedList<FeedMark>
  readonly news: SortedList<FeedMark>
  /** Names of the parts of its archive that have an output. */
  parts: ReadonlySet<string>
}

export const newestInFeed = 50
const usualArchive = 50

/**
 * The portal as it stands, worked out once and brought forward by changes, each at the cost of what it touches. What it answers follows
 * from the records and the day alone, not from the way it came there.
 */
export class PortalModel {
  readonly #library = new GrowingLibrary()
  today: CalendarDay = ''
  outputs = new Map<string, Output>()
  readonly files = new Map<string, number>()
  #filesOf = new Map<string, readonly string[]>()
  #facts = new Map<string, { readonly number: number; readonly facts: Facts; readonly asked: Iterable<Question> }>()
  #factsByNumber: (string | undefined)[] = []
  #askedByFacts = new Dependents()
  #shelves = new Map<string, GrowingShelf>()
  #shelvesBy = new Map<string, SortedList<string>>()
  #feeds = new Map<string, Feed>()
  #rooms = new Map<string, DividedList<SitemapEntry>>()
  #turns = new Map<CalendarDay, Set<string>>()
  #tombstones = new Map<string, { readonly tombstone: Tombstone; readonly mark: FeedMark }>()
  #moves = new Map<string, Move>()
  #tombstoneList: readonly Tombstone[] = []
  #moveList: readonly Move[] = []
  citations = new CitationIndex()
  placeNames: readonly string[] = []

  get library(): Library {
    return this.#library
  }

  apply({ put, removed, tombstones, moves, today }: PortalChange): PortalStep {
    const changed = new Set<Question>()
    const turned = this.#turnedSince(today)
    if (this.today !== today) changed.add(question.day)
    this.today = today
    const { came: filesCame, went: filesWent } = this.#changeFiles(put, removed, changed)
    const changes = this.#library.apply({
      put: put.map(({ record }) => record),
      removed,
      ...(tombstones === this.#tombstoneList ? {} : { tombstones }),
    })
    const isFirst = this.outputs.size === 0
    let everything = isFirst
    let authorities = false
    for (const { reference, before, after } of changes) {
      if (!isFirst) noteChange(reference, before, after, changed)
      if (before?.type === 'site' || after?.type === 'site') everything = true
      if (before?.type === 'authority' || after?.type === 'authority') authorities = true
    }
    for (const reference of turned) changed.add(question.record(reference))
    if (authorities) this.#nameplaces(changed)
    const turn = everything ? this.#startAnew() : new Turn()
    const references = everything
      ? [...this.#library.references]
      : [
          ...new Set([
            ...changes.map(({ reference }) => reference),
            ...turned,
            ...[...this.#askedByFacts.of(changed)].flatMap((number) => this.#factsByNumber[number] ?? []),
          ]),
        ]
    for (const reference of references) this.#restate(reference, changed, turn)
    this.#changeGone(tombstones, moves, everything || authorities, changed, turn)
    this.#settle(turn, changed)
    const { came, went } = this.#changeOutputs(turn, changed)
    return { changed: everything ? 'everything' : changed, came, went, filesCame, filesWent }
  }

  filesOf(reference: string): readonly string[] {
    return this.#filesOf.get(reference) ?? []
  }

  facts(reference: string): Facts | undefined {
    return this.#facts.get(reference)?.facts
  }

  shelf(id: string): GrowingShelf | undefined {
    return this.#shelves.get(id)
  }

  /** Identifiers of the lists of a type for one filter, in order. */
  shelvesBy(type: string, filter: string): readonly string[] {
    return this.#shelvesBy.get(`${type} ${filter}`)?.values ?? []
  }

  feed(scope: string): Pick<Feed, 'archive' | 'news'> | undefined {
    return this.#hasFeed(scope) ? this.#feeds.get(scope) : undefined
  }

  /** The scopes of the feeds there are. */
  *feedScopes(): Iterable<string> {
    for (const scope of this.#feeds.keys()) if (this.#hasFeed(scope)) yield scope
  }

  hasArchive(scope: string): boolean {
    return (this.#feeds.get(scope)?.parts.size ?? 0) > 0
  }

  /** Rooms of the sitemap by name. */
  rooms(): readonly (readonly [string, DividedList<SitemapEntry>])[] {
    return [...this.#rooms].filter(([, { values }]) => values.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  }

  room(name: string): DividedList<SitemapEntry> | undefined {
    return this.#rooms.get(name)
  }

  tombstoneAt(path: string): Tombstone | undefined {
    return this.#tombstones.get(path)?.tombstone
  }

  moveAt(path: string): Move | undefined {
    return this.#moves.get(path)
  }

  get gone(): { readonly tombstones: number; readonly moves: number } {
    return { tombstones: this.#tombstones.size, moves: this.#moves.size }
  }

  isThere(path: string): boolean {
    return this.outputs.has(path) || (path.startsWith('/files/') && this.files.has(path.slice('/files/'.length)))
  }

  /** Records that the passing of time changes on a day. */
  turningOn(day: CalendarDay): Iterable<string> {
    return this.#turns.get(day) ?? []
  }

  /** Records that turn between the day it stood at and another. */
  #turnedSince(today: CalendarDay): string[] {
    if (this.today === '') return []
    return this.today < today ? this.turningBetween(this.today, today) : this.turningBetween(today, this.today)
  }

  /** Records that the passing of time changes after one day and not after another. */
  turningBetween(from: CalendarDay, to: CalendarDay): string[] {
    const found = new Set<string>()
    for (const [day, references] of this.#turns)
      if (day > from && day <= to) for (const reference of references) found.add(reference)
    return [...found]
  }

  #changeFiles(
    put: PortalChange['put'],
    removed: readonly string[],
    changed: Set<Question>,
  ): { came: string[]; went: string[] } {
    const touched = new Map<string, boolean>()
    const count = (name: string, by: 1 | -1): void => {
      const known = this.files.get(name) ?? 0
      if (!touched.has(name)) touched.set(name, known > 0)
      if (known + by === 0) this.files.delete(name)
      else this.files.set(name, known + by)
    }
    for (const { record, files } of put) {
      const reference = referenceOf(record)
      for (const name of files) count(name, 1)
      for (const name of this.#filesOf.get(reference) ?? []) count(name, -1)
      if (files.length === 0) this.#filesOf.delete(reference)
      else this.#filesOf.set(reference, files)
    }
    for (const reference of removed) {
      for (const name of this.#filesOf.get(reference) ?? []) count(name, -1)
      this.#filesOf.delete(reference)
    }
    const came = [...touched].flatMap(([name, was]) => (!was && this.files.has(name) ? [name] : []))
    const went = [...touched].flatMap(([name, was]) => (was && !this.files.has(name) ? [name] : []))
    for (const name of [...came, ...went]) changed.add(question.address(filePath(name)))
    return { came, went }
  }

  #nameplaces(changed: Set<Question>): void {
    const names = placeNamesIn(this.#library)
    if (names.join() !== this.placeNames.join()) changed.add(question.places)
    this.placeNames = names
  }

  /** The site's settings reach everywhere: what follows from them is worked out from nothing. */
  #startAnew(): Turn {
    const turn = new Turn()
    for (const path of this.outputs.keys()) turn.went.add(path)
    this.#facts = new Map()
    this.#factsByNumber = []
    this.#askedByFacts = new Dependents()
    this.#shelves = new Map()
    this.#shelvesBy = new Map()
    this.#feeds = new Map()
    this.#rooms = new Map()
    this.#turns = new Map()
    this.#tombstones = new Map()
    this.#moves = new Map()
    this.#tombstoneList = []
    this.#moveList = []
    this.citations = new CitationIndex()
    this.placeNames = placeNamesIn(this.#library)
    for (const route of fixedRoutes) turn.came.set(route.path, route)
    turn.came.set(sitemapPath, { kind: 'sitemap', path: sitemapPath })
    turn.came.set(robotsPath, { kind: 'robots', path: robotsPath })
    for (const name of fixedShelves) {
      const shelf = this.#openShelf(name, new Set())
      turn.shelves.set(shelf.id, new Set())
      const route = listRoute({ ...name, filtered: name.filter })
      if (route !== undefined) turn.came.set(route.path, route)
    }
    for (const scope of fixedScopes) {
      this.#openFeed(scope)
      turn.feeds.set(scope, new Set())
    }
    return turn
  }

  /** Works out again where a record stands, and takes it from where it stood. */
  #restate(reference: string, changed: Set<Question>, turn: Turn): void {
    const known = this.#facts.get(reference)
    const record = this.#library.record(reference)
    if (known !== undefined) this.#askedByFacts.remove(known.number, known.asked)
    if (record === undefined) {
      this.#facts.delete(reference)
      if (known !== undefined) this.#factsByNumber[known.number] = undefined
      this.#replace(reference, known?.facts ?? nothing, nothing, changed, turn)
      return
    }
    const asked = new Set<Question>()
    const library = askingLibrary(this.#library, (one) => asked.add(one))
    const facts = factsOf(record, library, this.today)
    const number = known?.number ?? this.#factsByNumber.push(reference) - 1
    // It is worked out again anyway when it changes itself.
    asked.delete(question.record(reference))
    asked.delete(question.name(reference))
    this.#facts.set(reference, { number, facts, asked: [...asked] })
    this.#askedByFacts.add(number, asked)
    this.#replace(reference, known?.facts ?? nothing, facts, changed, turn)
  }

  #replace(reference: string, before: Facts, after: Facts, changed: Set<Question>, turn: Turn): void {
    // What a validity rests on may read otherwise though its state is the same.
    if (before.validity !== undefined || after.validity !== undefined) changed.add(question.validity(reference))
    for (const { path } of before.routes) turn.went.add(path)
    for (const route of after.routes) turn.come(route)
    for (const { path, lastmod } of before.mapped)
      if (!after.mapped.some((one) => one.path === path && one.lastmod === lastmod))
        this.#unmap({ path, lastmod }, turn)
    for (const entry of after.mapped)
      if (!before.mapped.some((one) => one.path === entry.path && one.lastmod === entry.lastmod)) this.#map(entry, turn)
    this.#replaceTurns(reference, before.turns, after.turns, changed)
    this.#replaceCitable(before.citable, after.citable, changed)
    this.#replaceStanding(before.standing, after.standing, changed, turn)
    this.#replaceMarks(before.marks, after.marks, turn)
  }

  #replaceTurns(
    reference: string,
    before: readonly CalendarDay[],
    after: readonly CalendarDay[],
    changed: Set<Question>,
  ): void {
    if (before.includes(this.today) || after.includes(this.today)) changed.add(question.day)
    for (const day of before) {
      const turning = this.#turns.get(day)
      turning?.delete(reference)
      if (turning?.size === 0) this.#turns.delete(day)
    }
    for (const day of after) {
      const turning = this.#turns.get(day)
      if (turning === undefined) this.#turns.set(day, new Set([reference]))
      else turning.add(reference)
    }
  }

  #replaceCitable(before: Facts['citable'], after: Facts['citable'], changed: Set<Question>): void {
    if (isSame(before, after)) return
    if (before !== undefined) this.citations.remove(before)
    if (after !== undefined) this.citations.add(after)
    for (const citable of [before, after])
      for (const key of [...(citable?.titles ?? []), ...(citable?.shortTitles ?? []), ...(citable?.numbers ?? [])])
        changed.add(question.citation(key))
  }

  #replaceStanding(before: Facts['standing'], after: Facts['standing'], changed: Set<Question>, turn: Turn): void {
    const isIn = (list: Facts['standing'], { shelf, member }: Facts['standing'][number]) =>
      list.some(
        (one) => one.shelf.id === shelf.id && one.member.day === member.day && one.member.order === member.order,
      )
    for (const one of before) {
      if (isIn(after, one)) continue
      this.#shelves.get(one.shelf.id)?.remove(one.member, changed)
      turn.touch(one.shelf.id, one.member.day)
    }
    for (const one of after) {
      if (isIn(before, one)) continue
      this.#openShelf(one.shelf, changed).add(one.member, changed)
      turn.touch(one.shelf.id, one.member.day)
    }
  }

  #openShelf(name: ShelfName, changed: Set<Question>): GrowingShelf {
    const known = this.#shelves.get(name.id)
    if (known !== undefined) return known
    const made = new GrowingShelf(name.id, name.kind, name.type, name.filter)
    this.#shelves.set(name.id, made)
    if (name.kind === 'type' && name.filter !== undefined) {
      const key = `${name.type} ${name.filter.filter}`
      const list = this.#shelvesBy.get(key) ?? new SortedList<string>(order)
      this.#shelvesBy.set(key, list)
      list.add(name.id)
      changed.add(question.shelves(name.type, name.filter.filter))
    }
    return made
  }

  #closeShelf(shelf: GrowingShelf, changed: Set<Question>): void {
    this.#shelves.delete(shelf.id)
    if (shelf.kind !== 'type' || shelf.filter === undefined) return
    this.#shelvesBy.get(`${shelf.type} ${shelf.filter.filter}`)?.remove(shelf.id)
    changed.add(question.shelves(shelf.type, shelf.filter.filter))
  }

  #replaceMarks(before: readonly FeedMark[], after: readonly FeedMark[], turn: Turn): void {
    for (const mark of before) if (!after.some((one) => isSame(one, mark))) this.#removeMark(mark, turn)
    for (const mark of after) if (!before.some((one) => isSame(one, mark))) this.#addMark(mark, turn)
  }

  #addMark(mark: FeedMark, turn: Turn): void {
    for (const scope of mark.scopes) {
      const feed = this.#openFeed(scope)
      turn.touchFeed(scope, feed.archive.add(mark))
      if (mark.of.kind === 'record') feed.records += 1
      if (mark.imported) feed.imported += 1
      else if (feed.news.add(mark) <= newestInFeed) turn.news.add(scope)
    }
  }

  #removeMark(mark: FeedMark, turn: Turn): void {
    for (const scope of mark.scopes) {
      const feed = this.#openFeed(scope)
      turn.touchFeed(scope, feed.archive.remove(mark))
      if (mark.of.kind === 'record') feed.records -= 1
      if (mark.imported) feed.imported -= 1
      else if (feed.news.remove(mark) <= newestInFeed) turn.news.add(scope)
    }
  }

  #openFeed(scope: string): Feed {
    const known = this.#feeds.get(scope)
    if (known !== undefined) return known
    const made: Feed = {
      records: 0,
      imported: 0,
      archive: new DividedList(usualArchive, ({ id }) => id, byInstant),
      news: new SortedList(newestFirst),
      parts: new Set(),
    }
    this.#feeds.set(scope, made)
    return made
  }

  #hasFeed(scope: string): boolean {
    return fixedScopes.includes(scope) || (this.#feeds.get(scope)?.records ?? 0) > 0
  }

  #map(entry: SitemapEntry, turn: Turn): void {
    const room = roomOf(entry.path)
    const list = this.#rooms.get(room) ?? new DividedList<SitemapEntry>(usualPart, ({ path }) => path, byPath)
    this.#rooms.set(room, list)
    if (!list.has(entry)) turn.touchRoom(room, list.add(entry))
  }

  #unmap(entry: SitemapEntry, turn: Turn): void {
    const room = roomOf(entry.path)
    turn.touchRoom(room, this.#rooms.get(room)?.remove(entry) ?? [])
  }

  #changeGone(
    tombstones: readonly Tombstone[],
    moves: readonly Move[],
    names: boolean,
    changed: Set<Question>,
    turn: Turn,
  ): void {
    if (tombstones !== this.#tombstoneList || names) {
      const now = new Map(tombstones.map((tombstone) => [tombstone.path, tombstone]))
      for (const [path, { tombstone, mark }] of this.#tombstones) {
        if (!names && isSame(now.get(path), tombstone)) continue
        this.#tombstones.delete(path)
        this.#removeMark(mark, turn)
        turn.went.add(path)
        changed.add(question.tombstone(tombstone.record))
        changed.add(question.gone)
      }
      for (const tombstone of tombstones) {
        const { path, record } = tombstone
        turn.come({ kind: 'withdrawn', path })
        if (this.#tombstones.has(path)) continue
        const mark = markOf(withdrawalEntry(tombstone, this.#library), { kind: 'withdrawal', name: path })
        this.#tombstones.set(path, { tombstone, mark })
        this.#addMark(mark, turn)
        turn.anew.add(path)
        changed.add(question.tombstone(record))
        changed.add(question.gone)
      }
      this.#tombstoneList = tombstones
    }
    if (moves !== this.#moveList) {
      for (const path of this.#moves.keys()) turn.went.add(path)
      for (const move of moves) {
        turn.come({ kind: 'moved', path: move.path })
        if (!isSame(this.#moves.get(move.path), move)) turn.anew.add(move.path)
      }
      if (moves.length !== this.#moves.size) changed.add(question.gone)
      this.#moves = new Map(moves.map((move) => [move.path, move]))
      this.#moveList = moves
    }
  }

  /** What pages lists, feeds and the sitemap have after all records stand where they do. */
  #settle(turn: Turn, changed: Set<Question>): void {
    for (const [id, years] of turn.shelves) this.#settleShelf(id, years, changed, turn)
    for (const [scope, parts] of turn.feeds) this.#settleFeed(scope, parts, changed, turn)
    for (const output of turn.came.values())
      if (isPage(output) && (output.kind === 'list' || output.kind === 'period' || isFixed(output.path)))
        if (!isHidden(output.kind)) this.#map({ path: output.path, lastmod: '' }, turn)
    for (const path of turn.wentLists) if (!turn.came.has(path)) this.#unmap({ path, lastmod: '' }, turn)
    for (const [room, parts] of turn.rooms) {
      changed.add(question.sitemap)
      for (const part of parts) {
        const path = sitemapPartPath(room, part)
        changed.add(question.sitemapPart(room, part))
        turn.went.add(path)
        if (this.#rooms.get(room)?.named(part) !== undefined)
          turn.came.set(path, { kind: 'sitemap-part', path, room, part })
      }
    }
  }

  #settleShelf(id: string, years: ReadonlySet<Period>, changed: Set<Question>, turn: Turn): void {
    const shelf = this.#shelves.get(id)
    if (shelf === undefined) return
    const { kind, type, filter } = shelf
    const addressed = { id, kind, type, filtered: filter }
    const count = shelf.members.length
    const route = listRoute(addressed)
    if (route !== undefined && filter !== undefined) {
      if (count > 0 || isFixedShelf(id)) turn.came.set(route.path, route)
      else turn.leave(route.path)
    }
    const divided = hasPeriods({ type, filtered: filter, count })
    // A list that outgrows its first page, or fits it again, gets or loses the pages of all its years.
    const all = divided ? shelf.divisions('') : [...shelf.standingYears]
    const wasDivided = [...shelf.standingYears].length > 0
    const { came, went } = shelf.turn(wasDivided === divided ? years : new Set(all), divided)
    const routeTo = (page: PeriodPage) => periodRoute(addressed, page)
    for (const page of went) turn.leave(routeTo(page).path)
    for (const page of came) turn.came.set(routeTo(page).path, routeTo(page))
    if (wasDivided !== divided) changed.add(question.shelf(id))
    if (count === 0 && !isFixedShelf(id)) this.#closeShelf(shelf, changed)
  }

  #settleFeed(scope: string, touched: ReadonlySet<string>, changed: Set<Question>, turn: Turn): void {
    const feed = this.#openFeed(scope)
    const formats = (['rss', 'atom', 'json'] as const).map(
      (format): Output => ({
        kind: 'feed',
        path: feedPath(scope, format),
        scope,
        format,
      }),
    )
    const wasThere = this.outputs.has(feedPath(scope, 'rss'))
    const isThere = this.#hasFeed(scope)
    if (isThere !== wasThere) {
      changed.add(question.feed(scope))
      changed.add(question.feeds)
    }
    for (const output of formats)
      if (isThere) turn.came.set(output.path, output)
      else turn.leave(output.path)
    // Where the newest entries are all there are, there is no archive.
    const hasArchive = isThere && (feed.imported > 0 || feed.archive.values.length > newestInFeed)
    const parts =
      !hasArchive || feed.parts.size === 0
        ? new Set(hasArchive ? feed.archive.divisions().map(({ name }) => name) : [])
        : new Set([...feed.parts, ...touched].filter((part) => !touched.has(part) || feed.archive.named(part)))
    if (feed.parts.size > 0 !== parts.size > 0) turn.news.add(scope)
    for (const part of feed.parts.union(parts)) {
      if (!touched.has(part) && feed.parts.has(part) === parts.has(part)) continue
      const path = feedArchivePath(scope, part)
      changed.add(question.archive(scope, part))
      turn.went.add(path)
      if (parts.has(part)) turn.came.set(path, { kind: 'archive', path, scope, part })
    }
    feed.parts = parts
    if (turn.news.has(scope) || touched.has(feed.archive.last ?? '')) changed.add(question.news(scope))
    if (!isThere && feed.archive.values.length === 0) this.#feeds.delete(scope)
  }

  #changeOutputs(turn: Turn, changed: Set<Question>): { came: Output[]; went: string[] } {
    const came: Output[] = []
    const went: string[] = []
    const left = new Map<string, Output>()
    for (const path of turn.went) {
      const known = this.outputs.get(path)
      if (known === undefined) continue
      left.set(path, known)
      this.outputs.delete(path)
    }
    for (const [path, output] of turn.came) {
      const standing = this.outputs.get(path)
      if (standing !== undefined && !isSame(standing, output)) throw new Error(twoPages(path))
      const before = left.get(path) ?? standing
      this.outputs.set(path, output)
      left.delete(path)
      if (before === undefined || !isSame(before, output) || turn.anew.has(path)) came.push(output)
      if (before === undefined) changed.add(question.address(path))
    }
    for (const path of left.keys()) {
      went.push(path)
      changed.add(question.address(path))
    }
    return { came, went }
  }
}

/** What is touched while records are put where they stand, to be settled once all of them do. */
class Turn {
  readonly came = new Map<string, Output>()
  readonly went = new Set<string>()
  readonly wentLists = new Set<string>()
  /** Addresses that show something else although they were taken before. */
  readonly anew = new Set<string>()
  readonly shelves = new Map<string, Set<Period>>()
  readonly feeds = new Map<string, Set<string>>()
  readonly news = new Set<string>()
  readonly rooms = new Map<string, Set<string>>()

  come(output: Output): void {
    const standing = this.came.get(output.path)
    if (standing !== undefined && !isSame(standing, output)) throw new Error(twoPages(output.path))
    this.came.set(output.path, output)
  }

  leave(path: string): void {
    this.went.add(path)
    this.wentLists.add(path)
  }

  touch(shelf: string, day: CalendarDay | ''): void {
    setIn(this.shelves, shelf)
    if (day !== '') this.shelves.get(shelf)?.add(yearOf(day))
  }

  touchFeed(scope: string, parts: readonly string[]): void {
    for (const part of parts) setIn(this.feeds, scope).add(part)
  }

  touchRoom(room: string, parts: readonly string[]): void {
    for (const part of parts) setIn(this.rooms, room).add(part)
  }
}

const nothing: Facts = {
  routes: [],
  standing: [],
  marks: [],
  mapped: [],
  citable: undefined,
  validity: undefined,
  turns: [],
}

/** Which questions about a record itself have another answer. */
function noteChange(
  reference: string,
  before: PublishedRecord | undefined,
  after: PublishedRecord | undefined,
  changed: Set<Question>,
): void {
  changed.add(question.record(reference))
  if (before === undefined || after === undefined || !isCalledTheSame(before, after))
    changed.add(question.name(reference))
  if (before === undefined || after === undefined) changed.add(question.ofType((before ?? after)?.type ?? reference))
  for (const record of [before, after]) {
    if (record === undefined) continue
    for (const { reference: to, path } of referencesIn(record)) {
      changed.add(question.referring(to, String(path[0])))
      changed.add(question.referring(to, '*'))
    }
  }
}

function twoPages(path: string): string {
  return `Two pages would have the address ${path}. Withdraw or rename one of their records.`
}

function isFixed(path: string): boolean {
  return fixedRoutes.some((route) => route.path === path)
}

function setIn<K, V>(sets: Map<K, Set<V>>, key: K): Set<V> {
  const known = sets.get(key)
  if (known !== undefined) return known
  const made = new Set<V>()
  sets.set(key, made)
  return made
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function byInstant(a: FeedMark, b: FeedMark): number {
  return order(a.at, b.at) || order(a.id, b.id)
}

function newestFirst(a: FeedMark, b: FeedMark): number {
  return order(b.newsAt, a.newsAt) || order(a.id, b.id)
}

function byPath(a: SitemapEntry, b: SitemapEntry): number {
  return order(a.path, b.path)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
