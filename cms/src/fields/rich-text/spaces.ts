import type { Inline } from '@gongkai/content-model/body/tree'

/**
 * The editor shows every space that is typed, a page only the first of several: the others become non-breaking ones,
 * so that the page shows what the editor shows. At either end of a line spaces say nothing and go.
 */
export function withSpacesKept(inlines: readonly Inline[]): Inline[] {
  let afterSpace = false
  return inlines.map((inline, index) => {
    if (inline.kind !== 'text') {
      afterSpace = false
      return inline
    }
    const trimmed = trim(inline.text, { start: isEnd(inlines[index - 1]), end: isEnd(inlines[index + 1]) })
    const text = Array.from(trimmed, (character) => {
      const kept = character === ' ' && afterSpace ? '\u00A0' : character
      afterSpace = character === ' '
      return kept
    }).join('')
    return { ...inline, text }
  })
}

function isEnd(neighbour: Inline | undefined): boolean {
  return neighbour === undefined || neighbour.kind === 'break'
}

function trim(text: string, at: { start: boolean; end: boolean }): string {
  const begun = at.start ? text.replace(/^ +/, '') : text
  return at.end ? begun.replace(/ +$/, '') : begun
}
