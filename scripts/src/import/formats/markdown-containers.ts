/**
 * The `:::` containers and other additions of documentation generators (VuePress and relatives) as plain Markdown:
 * tables of contents and previews go, the link to the source becomes a field, the rest stays as text.
 */
export function unfoldContainers(markdown: string): { markdown: string; address?: string } {
  const kept: string[] = []
  let container: Container | undefined
  let address: string | undefined
  for (const line of markdown.split(/\r?\n/)) {
    const fence = /^\s*:{3,}\s*(\w*)\s*(.*)$/.exec(line)
    if (fence !== null) {
      const [, kind = '', name = ''] = fence
      // A bare ::: ends the outermost one too: generators nest without closing each.
      if (kind === '') container = undefined
      else container ??= containerOf(kind, name)
      continue
    }
    if (container === 'contents') continue
    if (container === 'source') address ??= /<?(https?:\/\/[^\s>)]+)/.exec(line)?.[1]
    else kept.push(withoutAdditions(line))
  }
  return address === undefined ? { markdown: kept.join('\n') } : { markdown: kept.join('\n'), address }
}

type Container = 'contents' | 'source' | 'text'

function containerOf(kind: string, name: string): Container {
  if (kind === 'tabs' || /目录|目錄/.test(name)) return 'contents'
  return /原文|来源|出处/.test(name) ? 'source' : 'text'
}

function withoutAdditions(line: string): string {
  return line
    .replace(/\{(?:[.#][\w-]+|[\w-]+="[^"]*")(?:\s+(?:[.#][\w-]+|[\w-]+="[^"]*"))*\}/g, '')
    .replace(/^\s*(?:\[\[toc\]\]|@tab\b.*)$/i, '')
    .replace(/<(?:PDF|Badge|iframe)\b[^>]*\/?>(?:<\/(?:PDF|Badge|iframe)>)?/g, '')
}
