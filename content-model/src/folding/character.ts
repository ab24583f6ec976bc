import { simplifiedTable } from './simplified-table.ts'

/**
 * What one character becomes, whatever stands beside it: letters and digits in their plainest form (`''` for what cannot
 * be seen), with a blank wherever the text is cut. Because it looks at nothing else, a phrase cut out of a text folds
 * as it does inside the text.
 */
export function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const plain = foldUnknown(character)
  folded.set(character, plain)
  return plain
}

const invisible = /^[\p{Cf}\p{M}]$/u
const kept = /^[\p{L}\p{N}]$/u
// ① ⑵ ½: a number of its own, that must not grow together with the digits beside it. Raised and lowered digits (㎡ as m²) do.
const numberOfItsOwn = /^(?![\u00b2\u00b3\u00b9\u2070-\u2089])\p{No}$/u

const folded = new Map<string, string>()

const simplified = new Map(
  simplifiedTable
    .flatMap((row) => row.split(' '))
    .flatMap(([target = '', ...sources]) => sources.map((source) => [source, target])),
)

function foldUnknown(character: string): string {
  const plain = [...decompose(character)].map(foldPlain).join('')
  return numberOfItsOwn.test(character) ? ` ${plain} ` : plain
}

// Compatibility forms to plain ones and letters apart from their marks; twice, because lower case can bring new marks.
function decompose(character: string): string {
  return character.normalize('NFKD').toLowerCase().normalize('NFKD')
}

function foldPlain(character: string): string {
  if (invisible.test(character)) return ''
  const simple = simplified.get(character) ?? character
  return kept.test(simple) ? simple : ' '
}
