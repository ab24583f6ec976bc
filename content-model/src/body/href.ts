/**
 * The address of a link if a body may hold it, otherwise null: http, https, mailto, tel, an anchor, an address from
 * the site's root, or a file of the record (`files/<sha256>.<extension>`). Everything else, `javascript:` above all, is refused.
 */
export function safeHref(address: string): string | null {
  const href = withoutWhatBrowsersIgnore(address)
  if (isFileReference(href) || /^#[^\s#]+$/.test(href)) return href
  if (/^\/(?![/\\])/.test(href)) return href
  if (/^\/\/[^/\\]/.test(href)) return absolute(`https:${href}`)
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(href)) return absolute(href)
  return null
}

const fileReference = /^files\/([0-9a-f]{64}\.[a-z0-9]{1,8})$/

/** Whether an address names a file of the snapshot. */
export function isFileReference(address: string): boolean {
  return fileReference.test(address)
}

/** `<sha256>.<extension>` from `files/<sha256>.<extension>`; null for any other address. */
export function fileNameIn(address: string): string | null {
  return fileReference.exec(address)?.[1] ?? null
}

/** The address under which a body names a file. */
export function fileReferenceTo(fileName: string): string {
  return `files/${fileName}`
}

// Browsers drop control characters and line ends inside an address, so that "java\nscript:" runs.
function withoutWhatBrowsersIgnore(address: string): string {
  return address
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/\s/gu, (space) => encodeURIComponent(space))
}

function absolute(href: string): string | null {
  return URL.canParse(href) ? href : null
}
