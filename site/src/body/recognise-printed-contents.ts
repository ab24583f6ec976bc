import type { Block, Draft } from './draft.ts'

/**
 * 目录 printed at the head of a text: its lines name the same divisions as the headings further down, and are no
 * headings themselves. A line 目录 whose first entry does not come back later is left alone.
 */
export function recognisePrintedContents({ blocks }: Draft): void {
  for (const [index, block] of blocks.entries()) {
    if (!/^目\s*[录錄次]$/.test(block.text)) continue
    const first = entry(blocks[index + 1])
    if (first === '') continue
    const length = blocks.slice(index + 2).findIndex((later) => entry(later) === first)
    if (length === -1) continue
    for (const line of blocks.slice(index, index + 2 + length))
      if (line.text !== '') line.role = { kind: 'printed-contents' }
  }
}

/** The words of an entry without leader dots and page number. */
function entry(block: Block | undefined): string {
  return (block?.text ?? '').replace(/[.．…·\s]*\d*$/, '').replace(/\s/g, '')
}
