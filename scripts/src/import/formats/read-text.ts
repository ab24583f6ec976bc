import { flatten } from '../flatten.ts'
import type { Source } from '../source.ts'
import { paragraph, root } from '../tree.ts'

/** Plain text: every line is a paragraph. */
export function readText(words: string): Source {
  const lines = words.split(/\r\n|\r|\n|\f/)
  return {
    tree: flatten(root(lines.filter((line) => line.trim() !== '').map((line) => paragraph(line)))),
    fields: {},
    attachments: [],
    pictures: [],
    findings: [],
  }
}
