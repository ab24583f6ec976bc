import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { Column } from './describe/government-meta.ts'

/** What a template says of its page to machines; `components/Head.astro` words it. */

export interface HeadFacts {
  /** The record whose page it is. */
  readonly record?: PublishedRecord
  /** The column whose page it is: a section, or a list that stands for one. */
  readonly column?: Column | undefined

  /** The page's own title, without the portal's name; absent on the home page. */
  readonly title?: string
  readonly description?: string | undefined
  readonly language?: string
  /** Where the page's content has its proper address, if not here. */
  readonly canonical?: string
  readonly noindex?: boolean
  /** Feeds of what the page shows, by scope (`feedPath`) and name, besides the portal's own. */
  readonly feeds?: readonly { readonly scope: string; readonly title: string }[]
  /** The page goes to this path by itself. */
  readonly refresh?: string
}
