/**
 * A body with whole addresses, for readers that show it away from its page: files, paths of the portal, and anchors of
 * the record's own page.
 */
export function absoluteHtml(html: string, origin: string, page: string): string {
  return html.replace(tagWithAddress, (whole) =>
    whole.replace(
      address,
      (_, before: string, name: string, value: string) => `${before}${name}="${absolute(value, origin, page)}"`,
    ),
  )
}

// In canonical HTML every `<` of the text is escaped and every attribute stands in double quotes.
const tagWithAddress = /<(?:a|img)(?: [a-z-]+(?:="[^"]*")?)+>/g
const address = /( )(href|src)="([^"]*)"/g

function absolute(value: string, origin: string, page: string): string {
  if (value.startsWith('#')) return `${origin}${page}${value}`
  if (value.startsWith('files/')) return `${origin}/${value}`
  if (value.startsWith('/')) return `${origin}${value}`
  return value
}
