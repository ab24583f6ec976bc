import type { Library } from '@gongkai/content-model/library'
import { referenceAt } from '@gongkai/content-model/paths'
import type { PublishedRecord } from '@gongkai/content-model/types/index'

/** The record whose page stands at a path. */
export function recordAt(path: string, library: Library): PublishedRecord | undefined {
  const reference = referenceAt(path)
  return reference === undefined ? undefined : library.record(reference)
}
