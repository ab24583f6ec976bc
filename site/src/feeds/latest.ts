/** The latest of several instants; the empty string where there is none. */
export function latest(...instants: readonly string[]): string {
  return instants.toSorted().at(-1) ?? ''
}
