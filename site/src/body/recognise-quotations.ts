import type { Block, Draft } from './draft.ts'

/**
 * New wording that an amending decision quotes over several paragraphs (“第三条 … ”): its 条 and 项 are those of another
 * document. A quotation that nothing closes nearby is taken for a slip, and its text read as usual.
 */
export function recogniseQuotations({ blocks }: Draft): void {
  for (let index = 0; index < blocks.length; index++) {
    if (!opens(blocks[index])) continue
    const length = blocks.slice(index + 1, index + 1 + longest).findIndex((block) => opens(block) || closes(block))
    const last = blocks[index + 1 + length]
    if (length === -1 || last === undefined || !closes(last)) continue
    for (const block of blocks.slice(index + 1, index + 2 + length))
      if (block.text !== '') block.role = { kind: 'quoted' }
    index += length + 1
  }
}

const longest = 60

function opens(block: Block | undefined): boolean {
  const words = block?.text ?? ''
  return /^“|[：:]\s*“/.test(words) && count(words, '“') > count(words, '”')
}

function closes(block: Block): boolean {
  return /”[。；;，]?$/.test(block.text) && count(block.text, '”') > count(block.text, '“')
}

function count(words: string, sign: string): number {
  return words.split(sign).length - 1
}
