import { flatten } from '../flatten.ts'
import type { Source } from '../source.ts'
import { paragraph, root } from '../tree.ts'
import { printedHistory } from './printed-history.ts'

/** Plain text: every line is a paragraph. */
export function readText(words: string): Source {
  const plain = words.replace(/\r\n|\r|\f/g, '\n')
  const printed = printedHistory(plain)
  const lines = (printed?.text ?? plain).split('\n')
  return {
    tree: flatten(root(lines.filter((line) => line.trim() !== '').map((line) => paragraph(line)))),
    fields: printed === undefined ? {} : { history: printed.history },
    attachments: [],
    pictures: [],
    findings: [],
  }
}
