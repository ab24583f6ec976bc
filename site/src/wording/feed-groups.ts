import type { Portal } from '../portal.ts'

/** The feeds of the portal, as the page on subscriptions lists them. */
export interface FeedGroup {
  readonly id: string
  readonly title: string
  readonly feeds: readonly { readonly scope: string; readonly name: string }[]
}

export function feedGroups({ feeds, library }: Portal): readonly FeedGroup[] {
  const suffix = ` - ${library.site.name}`
  const named = (kind: string) =>
    feeds
      .all()
      .filter((feed) => feed.kind === kind)
      .map(({ scope, title }) => ({ scope, name: scope === '' ? '全站' : title.replace(suffix, '') }))
  return [
    { id: 'whole', title: '全站和各类信息', feeds: [...named('site'), ...named('type')] },
    { id: 'authorities', title: '机构', feeds: named('authority') },
    { id: 'topics', title: '主题', feeds: named('topic') },
  ].filter((group) => group.feeds.length > 0)
}
