/** XML as text. Content given to `tag` is XML already; words go through `words` first. */
export type Xml = string

export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, ...content: Xml[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${words(value ?? '').replaceAll('"', '&quot;')}"`)
    .join('')
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`
}

/** Words as XML: escaped, and without the characters that XML 1.0 cannot hold. */
export function words(text: string): Xml {
  return text
    .toWellFormed()
    .replace(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}

/** Elements one a line. */
export function lines(...elements: (Xml | undefined)[]): Xml {
  return `\n${elements.filter((element) => element !== undefined && element !== '').join('\n')}\n`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
