import { expect, test } from 'vitest'
import { releaseBefore } from './release-before.ts'
import type { ReleaseRow } from './release-state.ts'

const row = (release: number, sequence: number) => ({ release, sequence }) as ReleaseRow

test.each([
  ['the release before', [row(2, 7), row(1, 5)], 1],
  ['not one of another day that showed the same', [row(4, 7), row(3, 7), row(2, 5), row(1, 5)], 2],
  ['nothing where no other is known', [row(2, 5), row(1, 5)], undefined],
  ['nothing of nothing', [], undefined],
])('a roll-back brings back %s', (_, rows, release) => {
  expect(releaseBefore(rows)?.release).toBe(release)
})
