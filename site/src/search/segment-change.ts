import type { BuiltPart } from './build-part.ts'
import type { BuiltSegment } from './build-segment.ts'
import { type ChangedSegments, type Held, live, type SearchState, type Segment } from './search-state.ts'
import type { SegmentEditors } from './segment-editors.ts'
import { excerptPaths, listPath, segmentPaths } from './segment-files.ts'
import { format, type SegmentList } from './segment-list.ts'
import type { EditedAside, EditedHere } from './take-out-pages.ts'

/** The tree in which the index stands. Paths are below the site's root, as in `search/segments.json`. */
export interface SearchTree {
  /** A file as it stood before the step. */
  read: (path: string) => Promise<Uint8Array>
  /** A file that is new or changed. Only `search/segments.json` ever changes. */
  write: (path: string, content: Uint8Array) => void | Promise<void>
  /** Where the tree is on a disk: a thread may then read it, and write beside it, by itself. */
  disk?: TreeOnDisk
}

export interface TreeOnDisk {
  editors: SegmentEditors
  /** The folder below which the files stand at their paths. */
  root: string
  /** So many files, none of which is there yet. */
  aside: (count: number) => Promise<string[]>
  /** What was written there is the content of the path. */
  take: (path: string, file: AsideFile) => void
}

/** A file that was written beside the tree. */
export interface AsideFile {
  at: string
  /** SHA-256. */
  digest: string
  bytes: number
}

/** What a step leaves to its caller. A path that a step has written is no longer to be removed, whatever an earlier one said. */
export interface SearchChange {
  /** To be kept, and given to `advance` once the files are in place. */
  segments: ChangedSegments
  /** Superseded files that a page already open may still ask for. */
  retire: string[]
  /** Superseded files that hold replaced or withdrawn text. */
  drop: string[]
}

/** Collects a change to the index that stands in the tree, and writes its files. */
export class SegmentChange {
  readonly #state: SearchState
  readonly #tree: Omit<SearchTree, 'read'>
  readonly #segments = new Map<string, Segment | null>()
  readonly #written = new Set<string>()
  readonly #retire = new Set<string>()
  readonly #drop = new Set<string>()

  constructor(state: SearchState, tree: Omit<SearchTree, 'read'>) {
    this.#state = state
    this.#tree = tree
  }

  /** A new part, with the texts of those of its records for which this is said. */
  async addPart({ part, files, excerpts }: BuiltPart, withText: (path: string) => boolean): Promise<void> {
    const texts = live({ parts: [part] })
      .filter(({ path }) => withText(path))
      .flatMap(excerptPaths)
      .map((path) => [path, excerpts.get(path) ?? new Uint8Array()] as const)
    await this.#putAll([...files, ...texts])
  }

  /** A new segment of parts that were added. */
  async add({ name, segment, files }: BuiltSegment): Promise<void> {
    this.#segments.set(name, segment)
    await this.#putAll([...files])
  }

  /** A segment of which some pages were taken out. */
  async edit(name: string, before: Segment, edited: EditedHere | EditedAside): Promise<void> {
    const parts = before.parts.map((part, nth) => edited.parts.find((one) => one.nth === nth)?.part ?? part)
    const segment: Segment = { table: edited.table, heads: edited.heads, parts }
    this.#segments.set(name, segment)
    if ('files' in edited) await this.#putAll([...edited.files])
    else
      for (const { path, ...file } of edited.aside) {
        this.#written.add(path)
        this.#tree.disk?.take(path, file)
      }
    const kept = new Set(segmentPaths(name, segment))
    for (const path of segmentPaths(name, before)) if (!kept.has(path)) this.#drop.add(path)
  }

  /** A segment that is no more; `stale` where it holds text that was replaced or withdrawn. */
  remove(name: string, stale: boolean): void {
    const segment = this.#state.segments.get(name)
    this.#segments.set(name, null)
    for (const path of segment === undefined ? [] : segmentPaths(name, segment))
      (stale ? this.#drop : this.#retire).add(path)
  }

  /** The text of a record that was replaced or withdrawn. */
  dropText(held: Held): void {
    for (const path of excerptPaths(held)) this.#drop.add(path)
  }

  /** Writes what names all the others, as the last. */
  async close(): Promise<SearchChange> {
    const nothingBefore = this.#state.segments.size === 0
    if (this.#segments.size > 0 || nothingBefore) await this.#putAll([[listPath, this.#list()]])
    const left = (paths: Set<string>): string[] => [...paths].filter((path) => !this.#written.has(path)).sort()
    return { segments: this.#segments, retire: left(this.#retire), drop: left(this.#drop) }
  }

  async #putAll(files: (readonly [string, Uint8Array])[]): Promise<void> {
    // One after the other: a segment has thousands of texts, and whoever asks the process for something meanwhile is not to wait for all of them.
    for (const [path, content] of files) {
      this.#written.add(path)
      await this.#tree.write(path, content)
    }
  }

  #list(): Uint8Array {
    const all = new Map<string, Segment | null>([...this.#state.segments, ...this.#segments])
    const segments = [...all]
      .flatMap(([name, segment]) =>
        segment === null ? [] : [{ name, table: segment.table, records: live(segment).length }],
      )
      .sort((one, other) => (one.name < other.name ? -1 : 1))
    const list: SegmentList = { format, segments }
    return new TextEncoder().encode(`${JSON.stringify(list)}\n`)
  }
}
