import type { Library } from '@gongkai/content-model/library'

/**
 * Permanent identifiers: `tag:` addresses (RFC 4151) of the portal's domain and what is meant. They do not change when a
 * page moves, and are no addresses to visit. The year says since when the names are given, and never changes either.
 */
export function feedId(kind: 'feed' | 'record' | 'withdrawn' | 'ended', name: string, { site }: Library): string {
  return `tag:${site.domain},2026:${kind}/${name}`
}
