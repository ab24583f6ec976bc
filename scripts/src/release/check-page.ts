/** What is wrong with a page by itself, and the addresses it needs. */
export interface CheckedPage {
  /** Addresses on this site that the page links to or loads, without the fragment, and the fragments asked for. */
  readonly links: readonly { readonly path: string; readonly fragment?: string }[]
  readonly ids: ReadonlySet<string>
  readonly problems: readonly string[]
}

/**
 * Reads a finished page. Templates quote every attribute and bodies are written by one serialiser, so that tags can be
 * read off without parsing the page, which at a hundred thousand pages would cost more than making them.
 */
export function checkPage(path: string, html: string): CheckedPage {
  const links: { path: string; fragment?: string }[] = []
  const ids = new Set<string>()
  const problems: string[] = []
  for (const [tag, name = ''] of html.matchAll(/<([a-z][a-z0-9]*)\b[^>]*>/g)) {
    for (const [, attribute = '', value = ''] of tag.matchAll(/\s([a-z-]+)="([^"]*)"/g)) {
      if (attribute === 'id') {
        if (ids.has(value)) problems.push(`the id "${value}" stands twice`)
        ids.add(value)
      } else if (attribute === 'href' || attribute === 'src') {
        const link = linkOf(value, path)
        if (link !== undefined) links.push(link)
      } else if (attribute === 'style' || attribute.startsWith('on'))
        problems.push(`<${name}> has the attribute ${attribute}`)
    }
    if (name === 'style') problems.push('it has a <style>')
    if (name === 'script' && !/\ssrc="/.test(tag) && !/\stype="application\/ld\+json"/.test(tag))
      problems.push('it has an inline <script>')
  }
  return { links, ids, problems }
}

function linkOf(value: string, page: string): { path: string; fragment?: string } | undefined {
  const address = value.replaceAll('&#x26;', '&').replaceAll('&#38;', '&').replaceAll('&amp;', '&')
  const local = address.startsWith('#') ? `${page}${address}` : address
  if (!local.startsWith('/') || local.startsWith('//')) return undefined
  const [before = '', fragment] = local.split('#')
  const path = decode(before.split('?')[0] ?? '')
  return { path, ...(fragment === undefined || fragment === '' ? {} : { fragment: decode(fragment) }) }
}

/** An address as it is read. */
export function decode(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    // Not an encoded address: it is looked for as it stands.
    return words
  }
}
