import type { LogAfter } from '@gongkai/cms/run/cms-over-http'
import { recordPath, referenceAt, referenceOf, referencePath } from '@gongkai/content-model/paths'
import type { Changes } from '@gongkai/content-model/snapshot/bring-forward'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'

/**
 * Of the changes those that take something off: nothing else goes on while releases are held. What was withdrawn and published again since is taken as it
 * stands now, for its former text must not stay. A notice leads on only to what is there; a move to what is not there yet waits.
 */
export function onlyWithdrawals(changes: Changes, standing: OpenSnapshot, rows: LogAfter['rows']): Changes {
  const withdrawn = new Set(rows.flatMap(({ operation, record }) => (operation === 'withdraw' ? [record] : [])))
  const records = changes.records.filter((record) => withdrawn.has(referenceOf(record)))
  const going = new Set(changes.removed.map(referencePath))
  const standingPaths = new Set([...standing.tombstones, ...changes.tombstones.put].map(({ path }) => path))
  const arrives = (path: string): boolean =>
    standingPaths.has(path) || (!going.has(path) && standing.records.has(referenceAt(path) ?? ''))
  const moves = changes.moves.put.filter(({ target }) => arrives(target))
  const waiting = new Set(changes.moves.put.filter((move) => !moves.includes(move)).map(({ path }) => path))
  return {
    sequence: standing.sequence,
    records,
    removed: changes.removed.filter((reference) => !waiting.has(referencePath(reference))),
    tombstones: {
      put: changes.tombstones.put.map(({ target, ...notice }) =>
        target !== undefined && arrives(target) ? { ...notice, target } : notice,
      ),
      removed: records.map(recordPath),
    },
    moves: { put: moves, removed: [] },
    files: changes.files,
  }
}
