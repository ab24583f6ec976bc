import { BlockWriter, type WrittenGrams } from './grams/block-writer.ts'
import { GramCollector } from './grams/gram-collector.ts'
import { barrier, begins } from './positions.ts'

/** The head of a record, as it goes from the thread that prepared it to the one that indexes it: of tokens by place those that stand before the text, each row of them with its place. */
export function headOf(tokens: readonly string[]): string {
  const rows: string[] = []
  let row: string[] = []
  const end = (place: number): void => {
    if (row.length > 0) rows.push(`${place - row.length} ${row.join(' ')}`)
    row = []
  }
  const last = Math.min(tokens.length, begins.body)
  for (let place = 0; place < last; place += 1) {
    const token = tokens[place] ?? barrier
    if (token === barrier) end(place)
    else row.push(token)
  }
  end(last)
  return rows.join('\n')
}

/** The tokens by place. */
export function tokensInHead(head: string): string[] {
  const tokens: string[] = []
  for (const row of head.split('\n')) {
    const [place = '0', ...own] = row.split(' ')
    while (tokens.length < Number(place)) tokens.push(barrier)
    tokens.push(...own)
  }
  return tokens
}

/** The grams of these heads, by number of the record. */
export function indexHeads(heads: Iterable<string>): WrittenGrams {
  const collector = new GramCollector(barrier)
  let number = 0
  for (const head of heads) {
    collector.add(number, tokensInHead(head))
    number += 1
  }
  const writer = new BlockWriter()
  for (const entry of collector.entries()) writer.add(entry)
  return writer.finish()
}
