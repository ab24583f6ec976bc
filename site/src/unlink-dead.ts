/**
 * Takes the link off words in a finished text that link to a page of this site that is not there, or to a part that the
 * page does not have: imported texts bring addresses of the sites they come from. The words stay.
 */
export function unlinkDead(html: string, isThere: (path: string) => boolean): string {
  let ids: ReadonlySet<string> | undefined
  const hasPart = (id: string): boolean => {
    ids ??= new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))
    return ids.has(id)
  }
  return html.replace(/<a\b([^>]*)>(.*?)<\/a>/gs, (link, attributes: string, words: string) => {
    const address = /\shref="([^"]*)"/.exec(attributes)?.[1]
    return address === undefined || leads(address, isThere, hasPart) ? link : words
  })
}

function leads(address: string, isThere: (path: string) => boolean, hasPart: (id: string) => boolean): boolean {
  if (address.startsWith('#')) return hasPart(decode(address.slice(1)))
  if (!address.startsWith('/') || address.startsWith('//')) return true
  return isThere(decode(address.split(/[?#]/)[0] ?? ''))
}

function decode(words: string): string {
  try {
    return decodeURIComponent(words.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'))
  } catch {
    // Not an encoded address: it is looked for as it stands.
    return words
  }
}
