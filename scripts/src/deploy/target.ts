/** Where a release is deployed to. Paths are those of the release's manifest (`/documents/x/index.html`). */
export interface Target {
  /** As people named it. */
  readonly name: string
  /** The small files of those that are there. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>
  /** Writes a small file. */
  readonly write: (path: string, content: string) => Promise<void>
  /** Writes a small file where there is none; resolves to whether it did. */
  readonly create: (path: string, content: string) => Promise<boolean>
  /**
   * Brings files of the release there, in any order, each whole or not at all. Stops when the signal aborts. What is there
   * with the same content may be left as it is.
   */
  readonly upload: (folder: string, files: readonly Upload[], signal: AbortSignal) => Promise<void>
  /** Removes files; those that are not there are no error. */
  readonly remove: (paths: readonly string[], signal: AbortSignal) => Promise<void>
  /** Everything that lies there. */
  readonly list: () => Promise<readonly string[]>
}

export interface Upload {
  readonly path: string
  readonly sha256: string
}
