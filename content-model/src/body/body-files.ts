import type { RootContent } from 'hast'
import { fileNameIn } from './href.ts'
import { parseHtml } from './parse-html.ts'

/** The names (`<sha256>.<extension>`) of the files that a body shows or links to, each once, in its own order. */
export function bodyFiles(html: string): string[] {
  // Most bodies have none, and a canonical one writes addresses as they are: parsing it would cost a thousand times more.
  if (!html.includes('files/')) return []
  const files = new Set<string>()
  const visit = (node: RootContent): void => {
    if (node.type !== 'element') return
    for (const address of [node.properties.src, node.properties.href]) {
      const file = typeof address === 'string' ? fileNameIn(address) : null
      if (file !== null) files.add(file)
    }
    for (const child of node.children) visit(child)
  }
  for (const child of parseHtml(html).children) visit(child)
  return [...files]
}
