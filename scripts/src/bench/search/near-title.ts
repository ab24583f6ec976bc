import { asked, type Drawing, type DrawnQuery } from './drawing.ts'

/** A title without its beginning or its end, as somebody remembers it, with those of which it is nearly the whole. */
export function nearTitle({ records, random }: Drawing): DrawnQuery {
  for (;;) {
    const { title } = random.one(records)
    const left = random.below(Math.floor(title.length / 6) + 1)
    const query = random.below(2) === 0 ? title.slice(left) : title.slice(0, title.length - left)
    if (left === 0 || !/^\p{Script=Han}{12,}$/u.test(query)) continue
    const holding = records.filter((record) => record.title.includes(query))
    // Of very many none is meant more than the others.
    if (holding.length > 40 || holding.some((record) => record.title === query)) continue
    // Well below the share at which the search takes a title for nearly said, which goes by tokens; a title that cites another is far longer.
    const nearly = holding.filter((record) => record.title.length * 0.6 <= query.length).map(({ path }) => path)
    return { ...asked(query), nearly: new Set(nearly) }
  }
}
