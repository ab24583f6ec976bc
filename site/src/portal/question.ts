/**
 * A question that a page asks of the portal while it is made, as a number of 31 bits: what it was made from is remembered so. Two
 * questions may share a number; then a page is made once more than needed, and comes out the same.
 */
export type Question = number

/** The questions there are. A change says which of them have another answer; whatever asked them is made again. */
export const question = {
  /** What a record is called. */
  name: (reference: string) => numberOf(`n ${reference}`),
  /** Anything else of a record. */
  record: (reference: string) => numberOf(`r ${reference}`),
  /** Which records refer to it, in a field or (`*`) in any. */
  referring: (reference: string, field: string) => numberOf(`f ${reference} ${field}`),
  tombstone: (reference: string) => numberOf(`t ${reference}`),
  /** Which records of a type there are. */
  ofType: (type: string) => numberOf(`o ${type}`),
  /** Whether something stands at an address. */
  address: (path: string) => numberOf(`a ${path}`),
  /** Whether the part of a page that a link leads to is there. */
  part: (path: string, id: string) => numberOf(`# ${path}#${id}`),
  /** Which record a citation names. */
  citation: (key: string) => numberOf(`c ${key}`),
  validity: (reference: string) => numberOf(`v ${reference}`),
  /** Which records stand in a list, and in which order. */
  shelf: (id: string) => numberOf(`s ${id}`),
  /** The records at the top of a list. */
  newest: (id: string) => numberOf(`b ${id}`),
  /** The records of a period of a list. */
  period: (id: string, period: string) => numberOf(`p ${id} ${period}`),
  /** Into which periods a period of a list is divided. */
  divisions: (id: string, period: string) => numberOf(`d ${id} ${period}`),
  /** Which lists there are of a type for a filter. */
  shelves: (type: string, filter: string) => numberOf(`l ${type} ${filter}`),
  /** How many records each of them has. */
  counts: (type: string, filter: string) => numberOf(`k ${type} ${filter}`),
  feed: (scope: string) => numberOf(`e ${scope}`),
  feeds: numberOf('feeds'),
  /** The newest entries of a feed, and a part of its archive. */
  news: (scope: string) => numberOf(`w ${scope}`),
  archive: (scope: string, part: string) => numberOf(`h ${scope} ${part}`),
  sitemap: numberOf('sitemap'),
  sitemapPart: (room: string, part: string) => numberOf(`m ${room} ${part}`),
  /** Names of places that stand in names of authorities. */
  places: numberOf('places'),
  /** What the day itself changes. */
  day: numberOf('day'),
  /** How many tombstones and moves there are. */
  gone: numberOf('gone'),
} as const

/** FNV-1a over the code units, cut to 31 bits. */
export function numberOf(words: string): Question {
  let hash = 0x811c9dc5
  for (let place = 0; place < words.length; place += 1) {
    hash ^= words.charCodeAt(place)
    hash = Math.imul(hash, 0x01000193)
  }
  // Mixed once more, so that the low bits depend on all of the words.
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x2c1b3c6d) >>> 1) & 0x7fffffff
}
