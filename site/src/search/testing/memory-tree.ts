import { advance, openSearchState, type SearchState } from '../search-state.ts'
import type { SearchChange, SearchTree } from '../segment-change.ts'
import { listPath } from '../segment-files.ts'

/** A tree in memory, with the state of its search, as a release keeps them. */
export interface MemoryTree extends SearchTree {
  files: Map<string, Uint8Array>
  state: SearchState
  /**
   * Does what a step leaves to its caller, at once. Throws where a file changed its content under its name, now or since it
   * stood in the tree before.
   */
  settle(change: SearchChange | undefined): void
}

export function memoryTree(): MemoryTree {
  const files = new Map<string, Uint8Array>()
  const written = new Map<string, Uint8Array>()
  const ever = new Map<string, string>()
  const state = openSearchState()
  const refuseChanged = (path: string, content: Uint8Array): void => {
    const text = Buffer.from(content).toString('base64')
    if (path !== listPath && (ever.get(path) ?? text) !== text) throw new Error(`${path} has changed its content.`)
    ever.set(path, text)
  }
  return {
    files,
    state,
    async read(path) {
      const content = files.get(path)
      if (content === undefined) throw new Error(`The tree has no ${path}.`)
      return content
    },
    write: (path, content) => void written.set(path, content),
    settle(change) {
      if (change === undefined) return
      for (const [path, content] of written) {
        refuseChanged(path, content)
        files.set(path, content)
      }
      written.clear()
      for (const path of [...change.retire, ...change.drop]) files.delete(path)
      // As it comes back from where it is kept.
      advance(state, new Map(JSON.parse(JSON.stringify([...change.segments]))))
    },
  }
}
