/** Something to tell subscribers of: a record published here, a record withdrawn, a document that ended. */
export interface FeedEntry {
  /** Permanent, and different for each entry. A changed text keeps the id of its record. */
  readonly id: string
  /** The feeds it stands in: `''` for the site's own. */
  readonly scopes: readonly string[]
  readonly title: string
  readonly path: string
  /** Instants. `at` is what archives are ordered by and never changes; `newsAt` what the newest entries are chosen by. */
  readonly at: string
  readonly newsAt: string
  readonly updatedAt: string
  /** Imported records stand by the day of their source: in the archives, never among the newest. */
  readonly imported: boolean
  readonly summary?: string
  readonly authors: readonly string[]
  readonly categories: readonly { readonly term: string; readonly label: string }[]
  readonly enclosures: readonly Enclosure[]
  /** The address of the source it was taken over from. */
  readonly via?: string
  readonly language: string
  /** The full text, as HTML with whole addresses. Worked out when it is written. */
  readonly content: () => string
  /** The entry that no longer exists (RFC 6721). */
  readonly deleted?: { readonly id: string; readonly at: string; readonly by: string; readonly reason: string }
}

export interface Enclosure {
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
  readonly title: string
}
