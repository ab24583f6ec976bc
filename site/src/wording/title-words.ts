const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * A title in pieces between which a line may be broken: words are kept whole, and no line begins with a mark or with 的.
 * Joined, the pieces are the title.
 */
export function titlePieces(title: string): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(title)) {
    const last = pieces.at(-1)
    if (last !== undefined && (startsNoLine.test(segment) || endsNoLine.test(last)))
      pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

const startsNoLine = /^(?:[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s的了等号年月日第]|[〕〉》」』】）])/u
const endsNoLine = /[\p{Ps}\p{Pi}\d〔〈《「『【（]$/u
