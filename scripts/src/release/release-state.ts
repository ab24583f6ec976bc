import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Head } from '@gongkai/content-model/head'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { Question } from '@gongkai/site/portal/question'
import type { Segment } from '@gongkai/site/search/search-state'
import { partOf } from './release-manifest.ts'

/** A file of the release: what it holds, and, where it is made from records, the questions that it rests on. */
export interface StandingFile {
  readonly path: string
  readonly digest: string
  readonly bytes: number
  readonly asked?: Int32Array
}

/** The head of a record, with the files it needs. */
export interface KeptHead extends Head {
  readonly files: readonly string[]
}

/** What was withdrawn and what was moved. */
export interface Gone {
  readonly tombstones: readonly Tombstone[]
  readonly moves: readonly Move[]
}

/** One act of a change-over, in its order. */
export type Act =
  | { readonly kind: 'put'; readonly path: string; readonly staged: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** The whole tree takes the place of whatever stands there. */
  | { readonly kind: 'put-tree' }

/** What the release in place was made from. */
export interface Made {
  readonly release: number
  readonly today: string
  readonly sequence: number
  /** SHA-256 of the snapshot's manifest. */
  readonly snapshot: string
  /** What the site's sources were. */
  readonly version: string
  /** SHA-256 of the release's own manifest. */
  readonly manifest: string
  readonly timeZone: string
}

/** A line of the log of releases. */
export interface ReleaseRow {
  readonly release: number
  readonly at: string
  readonly today: string
  readonly sequence: number
  readonly records: number
  readonly pages: number
  readonly files: number
  readonly written: number
  readonly removed: number
  readonly ms: number
  readonly reason: string
  readonly previous: string | null
}

/** Everything a release changes in what is known of it. Committed whole, with the acts that make it true. */
export interface StateChange {
  readonly made: Made
  readonly row: ReleaseRow
  readonly put: readonly StandingFile[]
  readonly removed: readonly string[]
  readonly heads: readonly { readonly reference: string; readonly digest: string; readonly head: KeptHead }[]
  readonly headsRemoved: readonly string[]
  readonly searched: readonly { readonly reference: string; readonly asked: Int32Array }[]
  readonly searchedRemoved: readonly string[]
  readonly segments: ReadonlyMap<string, Segment | null>
  /** Superseded files, which stay until an instant (milliseconds since 1970). */
  readonly retired: readonly { readonly path: string; readonly until: number }[]
  readonly retiredRemoved: readonly string[]
  /** Absent where they are as they were. */
  readonly gone: Gone | undefined
  readonly acts: readonly Act[]
  /** Everything known before is forgotten first. */
  readonly anew: boolean
}

export function stateFolder(out: string): string {
  return `${out}.state`
}

/**
 * What is known of a release, beside it, in a SQLite file: which files it has and what they rest on, the heads of its records, its search
 * index, and the acts of a change-over that is under way. One process has it open at a time.
 */
export class ReleaseState {
  readonly #db: DatabaseSync

  private constructor(db: DatabaseSync) {
    this.#db = db
  }

  static async open(out: string): Promise<ReleaseState> {
    const folder = stateFolder(out)
    await mkdir(folder, { recursive: true })
    const db = new DatabaseSync(join(folder, 'state.db'))
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
    db.exec(schema)
    return new ReleaseState(db)
  }

  /** The state of a release that is only to be read; `undefined` where there is none. */
  static read(out: string): ReleaseState | undefined {
    const file = join(stateFolder(out), 'state.db')
    return existsSync(file) ? new ReleaseState(new DatabaseSync(file, { readOnly: true })) : undefined
  }

  close(): void {
    this.#db.close()
  }

  get made(): Made | undefined {
    return this.#noted('made') as Made | undefined
  }

  get gone(): Gone {
    return (this.#noted('gone') as Gone | undefined) ?? { tombstones: [], moves: [] }
  }

  /** Whether a part of the release's own manifest has to be made again. */
  get isManifestSpoilt(): boolean {
    return this.#noted('manifest-spoilt') !== undefined
  }

  file(path: string): { readonly digest: string; readonly bytes: number } | undefined {
    const row = this.#prepared('SELECT digest, bytes FROM files WHERE path = ?').get(path)
    return row === undefined ? undefined : { digest: String(row.digest), bytes: Number(row.bytes) }
  }

  /** The questions a file rests on. */
  asked(path: string): Int32Array {
    return int32(this.#prepared('SELECT asked FROM files WHERE path = ?').get(path)?.asked)
  }

  *files(): Iterable<StandingFile> {
    for (const row of this.#db.prepare('SELECT path, digest, bytes, asked FROM files').iterate())
      yield {
        path: String(row.path),
        digest: String(row.digest),
        bytes: Number(row.bytes),
        ...(row.asked === null ? {} : { asked: int32(row.asked) }),
      }
  }

  /** Digests of the files in a part of the release's manifest. */
  filesIn(part: string): Map<string, string> {
    const rows = this.#prepared('SELECT path, digest FROM files WHERE part >= ? AND part < ?').all(part, `${part}g`)
    return new Map(rows.map(({ path, digest }) => [String(path), String(digest)]))
  }

  /** Paths of the files below a folder. */
  paths(folder: string): string[] {
    const rows = this.#prepared('SELECT path FROM files WHERE path >= ? AND path < ?').all(folder, `${folder}\uffff`)
    return rows.map(({ path }) => String(path))
  }

  total(): { readonly files: number; readonly bytes: number } {
    const row = this.#prepared('SELECT files, bytes FROM total').get()
    return { files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) }
  }

  *heads(): Iterable<{ readonly reference: string; readonly digest: string; readonly head: KeptHead }> {
    for (const row of this.#db.prepare('SELECT reference, digest, head FROM heads').iterate())
      yield {
        reference: String(row.reference),
        digest: String(row.digest),
        head: JSON.parse(String(row.head)) as KeptHead,
      }
  }

  *searched(): Iterable<{ readonly reference: string; readonly asked: Int32Array }> {
    for (const row of this.#db.prepare('SELECT reference, asked FROM searched').iterate())
      yield { reference: String(row.reference), asked: int32(row.asked) }
  }

  /** The questions that a record of the search index rests on. */
  askedBySearch(reference: string): Int32Array {
    return int32(this.#prepared('SELECT asked FROM searched WHERE reference = ?').get(reference)?.asked)
  }

  *segmentNames(): Iterable<string> {
    for (const { name } of this.#db.prepare('SELECT name FROM segments').iterate()) yield String(name)
  }

  *segments(): Iterable<readonly [string, Segment]> {
    for (const row of this.#db.prepare('SELECT name, segment FROM segments').iterate())
      yield [String(row.name), JSON.parse(String(row.segment)) as Segment]
  }

  retired(): { readonly path: string; readonly until: number }[] {
    return this.#db
      .prepare('SELECT path, until FROM retired')
      .all()
      .map(({ path, until }) => ({ path: String(path), until: Number(until) }))
  }

  acts(): Act[] {
    return this.#db
      .prepare('SELECT act FROM journal ORDER BY place')
      .all()
      .map(({ act }) => JSON.parse(String(act)) as Act)
  }

  releases(last: number): ReleaseRow[] {
    return this.#prepared('SELECT * FROM releases ORDER BY release DESC LIMIT ?')
      .all(last)
      .map((row) => ({ ...row }) as unknown as ReleaseRow)
  }

  get lastRelease(): number {
    return Number(this.#prepared('SELECT max(release) AS last FROM releases').get()?.last ?? 0)
  }

  /** Commits a change with the acts of its change-over: from here on it will be carried out. */
  commit(change: StateChange): void {
    this.#inOne(() => {
      if (change.anew)
        for (const table of ['files', 'heads', 'searched', 'segments', 'retired']) this.#db.exec(`DELETE FROM ${table}`)
      this.#commitFiles(change)
      const putHead = this.#prepared('INSERT OR REPLACE INTO heads VALUES (?, ?, ?)')
      for (const { reference, digest, head } of change.heads) putHead.run(reference, digest, JSON.stringify(head))
      const removeHead = this.#prepared('DELETE FROM heads WHERE reference = ?')
      for (const reference of change.headsRemoved) removeHead.run(reference)
      const putSearched = this.#prepared('INSERT OR REPLACE INTO searched VALUES (?, ?)')
      for (const { reference, asked } of change.searched) putSearched.run(reference, bytesOf(asked))
      const removeSearched = this.#prepared('DELETE FROM searched WHERE reference = ?')
      for (const reference of change.searchedRemoved) removeSearched.run(reference)
      const putSegment = this.#prepared('INSERT OR REPLACE INTO segments VALUES (?, ?)')
      const removeSegment = this.#prepared('DELETE FROM segments WHERE name = ?')
      for (const [name, segment] of change.segments)
        if (segment === null) removeSegment.run(name)
        else putSegment.run(name, JSON.stringify(segment))
      const retire = this.#prepared('INSERT OR REPLACE INTO retired VALUES (?, ?)')
      for (const { path, until } of change.retired) retire.run(path, until)
      const unretire = this.#prepared('DELETE FROM retired WHERE path = ?')
      for (const path of change.retiredRemoved) unretire.run(path)
      const note = this.#prepared('INSERT INTO journal (act) VALUES (?)')
      for (const act of change.acts) note.run(JSON.stringify(act))
      const { row } = change
      this.#prepared('INSERT OR REPLACE INTO releases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
        row.release,
        row.at,
        row.today,
        row.sequence,
        row.records,
        row.pages,
        row.files,
        row.written,
        row.removed,
        row.ms,
        row.reason,
        row.previous,
      )
      if (change.gone !== undefined || change.anew) this.#note('gone', change.gone ?? { tombstones: [], moves: [] })
      this.#note('made', change.made)
      this.#db.exec("DELETE FROM meta WHERE key = 'manifest-spoilt'")
    })
  }

  /** The release that stands is that of another snapshot as well, which says the same. */
  standAt(snapshot: string, sequence: number): void {
    if (this.made !== undefined) this.#note('made', { ...this.made, snapshot, sequence })
  }

  /** The change-over is done. Files that were found not to be what they should are forgotten, so that they are made again. */
  settle(spoilt: readonly string[] = []): void {
    this.#inOne(() => {
      this.#db.exec('DELETE FROM journal')
      for (const path of spoilt) this.#prepared("UPDATE files SET digest = '' WHERE path = ?").run(path)
      if (spoilt.some((path) => path.startsWith('/release/'))) this.#note('manifest-spoilt', true)
    })
  }

  /** Paths of files that have to be made again. */
  spoilt(): string[] {
    return this.#db
      .prepare("SELECT path FROM files WHERE digest = ''")
      .all()
      .map(({ path }) => String(path))
  }

  #noted(key: string): unknown {
    const row = this.#prepared('SELECT value FROM meta WHERE key = ?').get(key)
    return row === undefined ? undefined : JSON.parse(String(row.value))
  }

  #note(key: string, value: unknown): void {
    this.#prepared('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, JSON.stringify(value))
  }

  #commitFiles({ put, removed, anew }: StateChange): void {
    const before = anew ? { files: 0, bytes: 0 } : this.total()
    let { files, bytes } = before
    const insert = this.#prepared('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)')
    for (const { path, digest, bytes: size, asked } of put) {
      const known = anew ? undefined : this.file(path)
      if (known === undefined) files += 1
      bytes += size - (known?.bytes ?? 0)
      insert.run(path, digest, size, partOf(path), asked === undefined ? null : bytesOf(asked))
    }
    const remove = this.#prepared('DELETE FROM files WHERE path = ?')
    for (const path of removed) {
      const known = this.file(path)
      if (known === undefined) continue
      files -= 1
      bytes -= known.bytes
      remove.run(path)
    }
    this.#db.exec('DELETE FROM total')
    this.#prepared('INSERT INTO total VALUES (?, ?)').run(files, bytes)
  }

  #inOne(run: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      run()
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }

  readonly #statements = new Map<string, StatementSync>()

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const made = this.#db.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }
}

const schema = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, digest TEXT NOT NULL, bytes INTEGER NOT NULL, part TEXT NOT NULL, asked BLOB) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS files_part ON files (part);
  CREATE INDEX IF NOT EXISTS files_spoilt ON files (path) WHERE digest = '';
  CREATE TABLE IF NOT EXISTS total (files INTEGER NOT NULL, bytes INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS heads (reference TEXT PRIMARY KEY, digest TEXT NOT NULL, head TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS searched (reference TEXT PRIMARY KEY, asked BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS segments (name TEXT PRIMARY KEY, segment TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS retired (path TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS journal (place INTEGER PRIMARY KEY AUTOINCREMENT, act TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS releases (
    release INTEGER PRIMARY KEY, at TEXT NOT NULL, today TEXT NOT NULL, sequence INTEGER NOT NULL, records INTEGER NOT NULL,
    pages INTEGER NOT NULL, files INTEGER NOT NULL, written INTEGER NOT NULL, removed INTEGER NOT NULL, ms INTEGER NOT NULL,
    reason TEXT NOT NULL, previous TEXT
  );
`

export function askedOf(questions: ReadonlySet<Question>): Int32Array {
  return Int32Array.from(questions).sort()
}

function bytesOf(asked: Int32Array): Uint8Array {
  return new Uint8Array(asked.buffer, asked.byteOffset, asked.byteLength)
}

function int32(blob: unknown): Int32Array {
  if (!(blob instanceof Uint8Array)) return new Int32Array()
  return new Int32Array(blob.slice().buffer)
}
