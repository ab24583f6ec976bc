import { cut, tokens } from '@gongkai/content-model/fold'

/**
 * The phrases that a query asks for, cut as the index is; a record must hold every one of them. Blanks part them, but
 * for letter-spaced words as official texts print them (通　知, 规 范 性文件): two or more single Han characters in a row
 * are one word, together with what follows them.
 */
export function phrases(query: string): string[] {
  const words: string[] = []
  let spaced = 0
  for (const part of query.split(/\s+/u)) {
    if (cut(part) === '') continue
    if (spaced >= 2 || (spaced === 1 && isOneHan(part))) words.push(`${words.pop()}${part}`)
    else words.push(part)
    spaced = isOneHan(part) ? spaced + 1 : 0
  }
  return [...new Set(words.map(cut))]
}

function isOneHan(part: string): boolean {
  const [first, ...more] = tokens(part)
  return first !== undefined && more.length === 0 && /^\p{Script=Han}$/u.test(first.token)
}
