import type { ReleaseRow } from './release-state.ts'

/** Of releases, the newest first: the one before the last that showed another place in the log, which a roll-back brings back. */
export function releaseBefore([last, ...earlier]: readonly ReleaseRow[]): ReleaseRow | undefined {
  return earlier.find(({ sequence }) => last !== undefined && sequence < last.sequence)
}

/** So many releases are looked through: those of days and of the program show the same place. */
export const lookedThrough = 100
