import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'

/** A piece of HTML as a tree, as a browser reads it. Where things stand in the source is left out: nobody asks for it, and it takes as long as all the rest. */
export function parseHtml(html: string): Root {
  const tree = fromParse5(parseFragment(html, { scriptingEnabled: false }))
  if (tree.type !== 'root')
    throw new Error(`Unexpected ${tree.type} where a piece of HTML was parsed, expected a root.`)
  return tree
}
