import type { Library } from '@gongkai/content-model/library'

/** The places that the names of the library's authorities begin with, the longest first: 云汀市, 澜江省. */
export function placeNamesIn(library: Library): readonly string[] {
  const names = library.ofType('authority').flatMap(({ name }) => /^.{1,4}?[省市县区州盟旗]/.exec(name)?.[0] ?? [])
  return [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
