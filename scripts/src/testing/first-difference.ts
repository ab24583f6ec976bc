/** Where two texts part, with a few characters of each; null where they are equal. A test prints this, not the texts. */
export function firstDifference(found: string, expected: string): { found: string; expected: string } | null {
  if (found === expected) return null
  let at = 0
  while (found[at] === expected[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60)
  return { found: around(found), expected: around(expected) }
}
