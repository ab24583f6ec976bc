/** What an entry of a feed is known by before it is written: which one it is, where it stands, and of what it tells. */
export interface FeedMark {
  /** Permanent, and different for each entry. */
  readonly id: string
  /** What the entry is made from: a record, a record's end, or the address of what was withdrawn. */
  readonly of: { readonly kind: 'record' | 'ending' | 'withdrawal'; readonly name: string }
  readonly scopes: readonly string[]
  /** What archives are ordered by; never changes. */
  readonly at: string
  /** What the newest entries are chosen by. */
  readonly newsAt: string
  readonly imported: boolean
}
