/** Where grams stand in a row of tokens, gram by gram: the places of one in ascending order, from where it starts to where the next one does. */
export interface SortedGrams {
  readonly places: Uint32Array
  /** Where each starts among the places, and where the last one ends. */
  readonly starts: Uint32Array
}

/**
 * Sorts where each token stands, by its number, and each two that follow each other, by the place of the first. `laid` are numbers of tokens below `count`, with
 * a barrier, 0, before the first of them and after the last. In time that grows as they do, and in order of memory: what is noted of one at its place
 * among millions of others waits for memory each time.
 */
export function sortGrams(laid: Uint32Array, count: number): { singles: SortedGrams; pairs: SortedGrams } {
  const { befores, ...singles } = sortTokens(laid, count)
  return { singles, pairs: sortPairs(laid, count, singles, befores) }
}

/** By number, with the token that stands before each. */
function sortTokens(laid: Uint32Array, count: number): SortedGrams & { befores: Uint32Array } {
  const sizes = new Uint32Array(count)
  for (let place = 0; place < laid.length; place += 1) {
    const token = laid[place] ?? 0
    if (token !== 0) sizes[token] = (sizes[token] ?? 0) + 1
  }
  const starts = startsOf(sizes)
  const next = starts.slice()
  const total = starts[count] ?? 0
  const [places, befores] = [new Uint32Array(total), new Uint32Array(total)]
  for (let place = 1; place < laid.length; place += 1) {
    const token = laid[place] ?? 0
    if (token === 0) continue
    const at = next[token] ?? 0
    next[token] = at + 1
    places[at] = place
    befores[at] = laid[place - 1] ?? 0
  }
  return { places, starts, befores }
}

/** By the first token and then by the second, for they are taken in the order of the second. */
function sortPairs(laid: Uint32Array, count: number, singles: SortedGrams, befores: Uint32Array): SortedGrams {
  const sizes = new Uint32Array(count)
  for (let place = 1; place < laid.length; place += 1) {
    const first = laid[place - 1] ?? 0
    if (first !== 0 && laid[place] !== 0) sizes[first] = (sizes[first] ?? 0) + 1
  }
  const next = startsOf(sizes)
  const places = new Uint32Array(next[count] ?? 0)
  const isStart = new Uint8Array(places.length)
  const secondOf = new Uint32Array(count)
  let pairs = 0
  for (let second = 1; second < count; second += 1) {
    const end = singles.starts[second + 1] ?? 0
    for (let at = singles.starts[second] ?? 0; at < end; at += 1) {
      const first = befores[at] ?? 0
      if (first === 0) continue
      const place = next[first] ?? 0
      next[first] = place + 1
      places[place] = (singles.places[at] ?? 0) - 1
      if (secondOf[first] === second) continue
      secondOf[first] = second
      isStart[place] = 1
      pairs += 1
    }
  }
  const starts = new Uint32Array(pairs + 1)
  let pair = 0
  for (let place = isStart.indexOf(1); place >= 0; place = isStart.indexOf(1, place + 1)) starts[pair++] = place
  starts[pairs] = places.length
  return { places, starts }
}

/** Where each begins of which there are so many, one after the other, and where the last one ends. */
function startsOf(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  let sum = 0
  for (let number = 0; number < sizes.length; number += 1) {
    starts[number] = sum
    sum += sizes[number] ?? 0
  }
  starts[sizes.length] = sum
  return starts
}
