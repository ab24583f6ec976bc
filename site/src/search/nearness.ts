/** How many tokens apart words may begin that count as standing together: a sentence or two. */
const reach = 50

/**
 * The first place at which phrases stand together, given by the places at which each begins, in ascending order: for each the one
 * place. Nothing where they stand only apart.
 */
export function standingTogether(phrases: readonly (readonly number[])[]): number[] | undefined {
  const next = phrases.map(() => 0)
  for (;;) {
    const window = phrases.map((places, nth) => places[next[nth] ?? 0])
    if (!isComplete(window)) return undefined
    const first = Math.min(...window)
    if (Math.max(...window) - first <= reach) return window
    const behind = window.indexOf(first)
    next[behind] = (next[behind] ?? 0) + 1
  }
}

function isComplete(window: (number | undefined)[]): window is number[] {
  return window.every((place) => place !== undefined)
}
