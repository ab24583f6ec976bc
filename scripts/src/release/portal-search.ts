import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { recordPath, referencePath } from '@gongkai/content-model/paths'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import { isListed } from '@gongkai/site/lists/is-listed'
import { asking } from '@gongkai/site/portal/asking'
import type { PortalModel } from '@gongkai/site/portal/portal-model'
import type { Question } from '@gongkai/site/portal/question'
import {
  buildSearch,
  compactSearch,
  mergeWhenQuiet,
  type SearchChange,
  type SearchTree,
  updateSearch,
} from '@gongkai/site/search/search-index'
import type { SearchRecord } from '@gongkai/site/search/search-record'
import { searchedAttachments, searchRecord } from '@gongkai/site/search/search-records'
import { advance, live, openSearchState, type SearchState } from '@gongkai/site/search/search-state'
import { SegmentEditors } from '@gongkai/site/search/segment-editors'
import type { AttachmentTexts } from '../attachment-texts/attachment-texts.ts'
import type { Unread } from '../attachment-texts/word-unread.ts'
import type { Draft } from './draft.ts'
import { askedOf } from './release-state.ts'

/** What a release did to the search index. */
export interface Searched {
  readonly change: SearchChange | undefined
  /** The questions that each record's place in the index rests on. */
  readonly searched: readonly { readonly reference: string; readonly asked: Int32Array }[]
  readonly removed: readonly string[]
  /** Attachments whose text could not be read. */
  readonly unread: readonly Unread[]
}

/** What a release is made of, as far as the search index goes. */
interface Indexing {
  readonly draft: Draft
  readonly model: PortalModel
  readonly snapshot: OpenSnapshot
}

/** The search index of the portal at `out`, as it stands, and how it is brought forward. */
export class PortalSearch {
  readonly texts: AttachmentTexts
  readonly #out: string
  readonly #editors = new SegmentEditors()
  #state: SearchState = openSearchState()

  constructor(out: string, texts: AttachmentTexts) {
    this.#out = out
    this.texts = texts
  }

  open(segments: Parameters<typeof openSearchState>[0]): void {
    this.#state = openSearchState(segments)
  }

  async close(): Promise<void> {
    await this.#editors.close()
  }

  /** An index of every record, from nothing. It takes the place of the one of which the files are `standing`. */
  async build(indexing: Indexing, standing: readonly string[]): Promise<Searched> {
    const { draft, model, snapshot } = indexing
    const reading = new Reading(indexing, this.texts)
    const keys = listed(model, snapshot)
    const references = new Map(keys.map(({ path, reference }) => [path, reference]))
    const records = (paths: readonly string[]) => reading.records(paths.map((path) => references.get(path) ?? ''))
    const built = await buildSearch(keys, records, this.#tree(draft).write).finally(() => this.texts.rest())
    const segments = new Map(built.segments)
    for (const name of this.#state.segments.keys()) if (!segments.has(name)) segments.set(name, null)
    const stale = standing.filter((path) => path !== '/search/index.html' && !draft.isPut(path))
    const change = { ...built, segments, drop: [...built.drop, ...stale.map((path) => path.slice(1))] }
    return { change, searched: reading.searched, removed: [], unread: reading.unread }
  }

  /** The index with records that are new or other, and without those that are gone, by their references. */
  async update(indexing: Indexing, references: Iterable<string>, gone: readonly string[]): Promise<Searched> {
    const reading = new Reading(indexing, this.texts)
    const upserts = await reading.records([...references]).finally(() => this.texts.rest())
    const removed = gone.map(referencePath).filter((path) => this.#state.at.has(path))
    const isSame = upserts.length === 0 && removed.length === 0
    const tree = this.#tree(indexing.draft)
    const change = isSame ? undefined : await updateSearch(this.#state, { upserts, removed }, tree)
    return { change, searched: reading.searched, removed: gone, unread: reading.unread }
  }

  /** Small segments become larger ones; `undefined` where there is nothing to do. */
  mergeWhenQuiet(draft: Draft): Promise<SearchChange | undefined> {
    return mergeWhenQuiet(this.#state, this.#tree(draft))
  }

  /** The division that an index built from nothing has. */
  compact(draft: Draft): Promise<SearchChange | undefined> {
    return compactSearch(this.#state, this.#tree(draft))
  }

  /** Pages that a change has put into the index or left in what it has written again. */
  *pages({ change }: Searched): Iterable<string> {
    for (const segment of change?.segments.values() ?? [])
      if (segment !== null) for (const { path } of live(segment)) yield path
  }

  /** Whether a page stands in a segment that the change leaves as it is. */
  isLeft({ change }: Searched, path: string): boolean {
    const segment = this.#state.at.get(path)
    return segment !== undefined && change?.segments.has(segment) !== true
  }

  /** What was done is what stands. */
  settle({ change }: Searched): void {
    if (change !== undefined) advance(this.#state, change.segments)
  }

  #tree(draft: Draft): SearchTree {
    return {
      read: (path) => readFile(join(this.#out, path)),
      write: (path, content) => draft.put(`/${path}`, content),
      disk: {
        editors: this.#editors,
        root: this.#out,
        aside: async (count) => {
          await mkdir(draft.folder, { recursive: true })
          return Array.from({ length: count }, () => join(draft.folder, draft.stagedName('')))
        },
        take: (path, { at, digest, bytes }) => draft.take({ path: `/${path}`, digest, bytes }, basename(at)),
      },
    }
  }
}

/** Reads records as they are searched, and notes what that rests on. */
class Reading {
  readonly searched: { reference: string; asked: Int32Array }[] = []
  readonly unread: Unread[] = []
  readonly #model: PortalModel
  readonly #files: string
  readonly #texts: AttachmentTexts

  constructor({ model, snapshot }: Indexing, texts: AttachmentTexts) {
    this.#model = model
    this.#files = join(snapshot.folder, 'files')
    this.#texts = texts
  }

  /** A process has only so many open files. All of some are over before the first failure is told: none goes on reading beside what follows from it. */
  async records(references: readonly string[]): Promise<SearchRecord[]> {
    const found: SearchRecord[][] = []
    for (let from = 0; from < references.length; from += recordsAtOnce) {
      const some = references.slice(from, from + recordsAtOnce).map((reference) => this.#record(reference))
      for (const one of await Promise.allSettled(some)) {
        if (one.status === 'rejected') throw one.reason
        found.push(one.value)
      }
      // Threads that make pages meanwhile are handed their next ones.
      await setImmediate()
    }
    return found.flat()
  }

  async #record(reference: string): Promise<SearchRecord[]> {
    const asked = new Set<Question>()
    const portal = asking(this.#model, (one) => asked.add(one))
    const record = portal.library.record(reference)
    if (record === undefined || !isListed(record)) return []
    const attached = await this.#texts.readAll(searchedAttachments(record, portal.today), this.#files)
    this.unread.push(...attached.unread)
    const found = searchRecord(record, portal, attached.textOf)
    this.searched.push({ reference, asked: askedOf(asked) })
    return [found]
  }
}

/** Records of which the attachments are read at the same time. */
const recordsAtOnce = 40

/** Records that are searched, by path, each with the day that it stands under. */
function listed(model: PortalModel, snapshot: OpenSnapshot): { path: string; day?: string; reference: string }[] {
  const found: { path: string; day?: string; reference: string }[] = []
  for (const reference of snapshot.records.keys()) {
    const record = model.library.record(reference)
    if (record === undefined || !isListed(record)) continue
    const day = model.facts(reference)?.standing[0]?.member.day ?? ''
    found.push({ path: recordPath(record), reference, ...(day === '' ? {} : { day }) })
  }
  return found
}
