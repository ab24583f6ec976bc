import { referencePath } from '@gongkai/content-model/paths'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'

/** What a release would take away, of how many records there were. */
export interface Loss {
  readonly removed: readonly string[]
  readonly tombstones: readonly Tombstone[]
  readonly moves: readonly Move[]
  readonly before: number
  /** While a roll-back stands, what was published since it is not there, and need not be. */
  readonly isRolledBack?: boolean | undefined
}

/** More records than that, and than that share, do not go at once unless it is confirmed. */
const few = 20
const share = 0.1

/** Throws where an address would be lost that nobody withdrew or moved, or so many records would go that it is hardly meant. */
export function refuseLoss({ removed, tombstones, moves, before, isRolledBack = false }: Loss, mayShrinkBy = 0): void {
  if (removed.length === 0) return
  const said = new Set([...tombstones, ...moves].map(({ path }) => path))
  const lost = removed.filter((reference) => !said.has(referencePath(reference)))
  if (lost.length > 0 && !isRolledBack)
    throw new Error(
      [
        `网站没有更新：有 ${lost.length} 条已发布的信息不见了，却没有撤回或迁移的记录。网址不能无故消失，请核对快照，或在管理后台撤回它们：`,
        ...lost.slice(0, 50),
      ].join('\n'),
    )
  const count = removed.length - lost.length
  if (count <= mayShrinkBy || count <= few || count <= before * share) return
  throw new ShrinkageRefused(count, before)
}

/** So many records would go at once that an administrator has to confirm it. */
export class ShrinkageRefused extends Error {
  readonly count: number

  constructor(count: number, before: number) {
    super(
      `网站没有更新：这一次要撤下 ${count} 条信息，占全部 ${before} 条的${Math.round((count / before) * 100)}%，多于平常。` +
        '如果确实如此，请管理员在“发布记录”页上确认（用命令发布的，加上 --confirm-shrinkage）。',
    )
    this.name = 'ShrinkageRefused'
    this.count = count
  }
}
