/** A gram of a phrase: how many tokens after the phrase's beginning it stands, and where, in ascending order. */
export interface Placed {
  after: number
  places: readonly number[]
}

/** The first place at which a phrase begins, for there all its grams stand at their distances. */
export function firstPlace(grams: readonly Placed[]): number | undefined {
  const [first] = everyPlace(grams)
  return first
}

export function* everyPlace([first, ...others]: readonly Placed[]): Generator<number> {
  if (first === undefined) return
  const beside = others.map(({ after, places }) => ({ after: after - first.after, places: new Set(places) }))
  for (const place of first.places)
    if (beside.every(({ after, places }) => places.has(place + after))) yield place - first.after
}
