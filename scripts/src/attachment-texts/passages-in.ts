import type { Element, Nodes, Root } from 'hast'

/** The texts of a tree, each of a paragraph, heading, item or cell; a line break within one is a line end. */
export function passagesIn(tree: Root): string[] {
  const passages: string[] = []
  let words = ''
  const end = (): void => {
    if (words.trim() !== '') passages.push(words)
    words = ''
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text') words += node.value
    else if (node.type === 'element' && node.tagName === 'br') words += '\n'
    else if ('children' in node) {
      const isApart = node.type === 'element' && blocks.has(node.tagName)
      if (isApart) end()
      for (const child of node.children) if (!isMark(child as Nodes)) visit(child as Nodes)
      if (isApart) end()
    }
  }
  visit(tree)
  end()
  return passages
}

/** The number of a footnote and the arrow that leads back from it: they would part words that follow each other. */
function isMark(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'a' && /^#(?:foot|end)note/.test(addressOf(node))
}

function addressOf({ properties }: Element): string {
  return String(properties.href ?? '')
}

const blocks = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr'],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'div', 'figure', 'figcaption'],
])
