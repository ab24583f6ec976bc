const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * A title in pieces between which a line may be broken: words and the given names are kept whole, and no line begins with
 * a mark or with 的. Joined, the pieces are the title.
 */
export function titlePieces(title: string, names: readonly string[] = []): readonly string[] {
  const pieces: string[] = []
  for (const word of wordsOf(title, names)) {
    const last = pieces.at(-1)
    if (last !== undefined && (startsNoLine.test(word) || endsNoLine.test(last)))
      pieces[pieces.length - 1] = last + word
    else pieces.push(word)
  }
  return pieces
}

function* wordsOf(title: string, names: readonly string[]): Generator<string> {
  let rest = 0
  for (let place = 0; place < title.length; ) {
    const name = names.find((one) => title.startsWith(one, place))
    if (name === undefined) {
      place += 1
      continue
    }
    yield* segments(title.slice(rest, place))
    yield name
    place += name.length
    rest = place
  }
  yield* segments(title.slice(rest))
}

function* segments(text: string): Generator<string> {
  for (const { segment } of words.segment(text)) yield segment
}

const startsNoLine = /^(?:[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s的了等号年月日第])/u
const endsNoLine = /[\p{Ps}\p{Pi}\d]$/u
