import { decode } from './check-page.ts'

/**
 * Paths on this site that a feed, a part of the sitemap or robots.txt leads to. The address a record came from (`via`) and what an entry says in its
 * text are not among them: pages of texts are read over by themselves (check-page.ts).
 */
export function addressesIn(text: string, domain: string): Set<string> {
  const found = new Set<string>()
  for (const [, host, path = ''] of text.matchAll(address))
    if (host === domain) found.add(Buffer.from(decode(path.replaceAll('&amp;', '&'))).toString())
  return found
}

const address =
  /(?:<(?:loc|link|uri)>|<(?:(?:atom:)?link|enclosure) (?!rel="via")[^<>]*?\b(?:href|url)="|^\s*"(?:url|home_page_url|feed_url|about|prev_archive)": "|^Sitemap: )https:\/\/([^/"<\s]+)(\/[^"<#?\s]*)/gm
