import type { Inline } from '@gongkai/content-model/body/tree'

/**
 * The editor shows every space that is typed, a page only the first of several: the others become non-breaking ones,
 * so that the page shows what the editor shows.
 */
export function withSpacesKept(inlines: readonly Inline[]): Inline[] {
  let afterSpace = false
  return inlines.map((inline) => {
    if (inline.kind !== 'text') {
      afterSpace = false
      return inline
    }
    const text = Array.from(inline.text, (character) => {
      const kept = character === ' ' && afterSpace ? '\u00A0' : character
      afterSpace = character === ' '
      return kept
    }).join('')
    return { ...inline, text }
  })
}
