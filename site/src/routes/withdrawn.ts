import { referenceOf } from '@gongkai/content-model/paths'
import type { Portal } from '../portal.ts'
import { recordAt } from '../record-at.ts'
import type { Route } from '../route.ts'

/** What was withdrawn leaves a page that says so; what moved leaves one that leads on. */
export function withdrawnRoutes({ tombstones, moves, library }: Portal): Route[] {
  const targetOf = ({ target }: { readonly target?: string | undefined }): string[] => {
    const record = target === undefined ? undefined : recordAt(target, library)
    return record === undefined ? [] : [referenceOf(record)]
  }
  return [
    ...tombstones.map((one): Route => ({ kind: 'withdrawn', path: one.path, records: targetOf(one) })),
    ...moves.map((one): Route => ({ kind: 'moved', path: one.path, records: targetOf(one) })),
  ]
}
