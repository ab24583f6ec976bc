/**
 * T1, T1b: pinyin in brackets after a character, as hijacked mirrors and reading aids leave it: 務(wù), 發(fa)布,
 * (zheng)(zheng). With tone marks it is certain; without, only where glosses stand all over the text.
 */
export function withoutPinyin(words: string, { toneless }: { toneless: boolean }): { words: string; count: number } {
  let count = 0
  const mended = words.replace(gloss, (all: string) => {
    const syllables = [...all.matchAll(new RegExp(`[${letters}]+`, 'g'))].map(([syllable]) => syllable)
    const certain = syllables.some((syllable) => toned.test(syllable))
    if (!syllables.every(isSyllable) || !(certain || toneless)) return all
    count += syllables.length
    return ''
  })
  return { words: mended, count }
}

const letters = 'a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ'
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/
const gloss = new RegExp(`(?<=[\\u3400-\\u9fff])(?:\\s?[(（]\\s*[${letters}]{1,6}\\s*[)）])+`, 'g')
const syllable =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|an|en|in|un|vn|ang|eng|ing|ong|ia|iao|ian|iang|iong|ua|uo|uai|uan|uang)$/

function isSyllable(words: string): boolean {
  const plain = words
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ü/g, 'v')
  return syllable.test(plain)
}
