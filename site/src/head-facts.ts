/** What a template says of its page to machines; `components/Head.astro` words it. */
export interface HeadFacts {
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
