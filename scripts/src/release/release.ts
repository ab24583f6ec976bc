import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import { refuseForeignFolder } from './refuse-foreign-folder.ts'
import { type ReleaseResult, Releaser, type ReleaseWish } from './releaser.ts'

export interface ReleaseOptions extends ReleaseWish {
  /** Folder of the snapshot. */
  readonly snapshot: string
  /** Folder of the finished site: a new or an empty one, or an earlier release, which is brought forward. What is known of it lies beside it, in `<out>.state`. */
  readonly out: string
  /** Brings the search index to the division that a release from nothing has. */
  readonly compact?: boolean
}

/**
 * Brings a site to a snapshot, once. The same snapshot and day give the same files, byte for byte, whatever stood there before (but for the manifest of the
 * release and, without `compact`, the division of the search index).
 */
export async function release({ snapshot, out, compact = false, ...wish }: ReleaseOptions): Promise<ReleaseResult> {
  await refuseForeignFolder(out, snapshot)
  const opened = await openSnapshot(snapshot)
  const releaser = await Releaser.open(out)
  try {
    const result = await releaser.release(opened, wish)
    if (compact) await releaser.compact()
    return result
  } finally {
    await releaser.close()
  }
}
