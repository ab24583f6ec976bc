import { type SortedGrams, sortGrams } from './sort-grams.ts'

/** The tokens of records laid one after the other, as numbers, with a barrier between any two rows of them. */
export class LaidTokens {
  readonly #barrier: string
  /** The number of a token of one unit, by that; of any other, by the token. */
  readonly #ofUnit = new Uint32Array(1 << 16)
  readonly #ofToken = new Map<string, number>()
  /** By number; 0 is the barrier. */
  readonly #tokens = ['']
  #laid = new Uint32Array(1 << 16)
  #length = 1
  /** Of each row: where it begins, the number of its record, and at which of the record's places. */
  #rows = new Uint32Array(1 << 12)
  #rowCount = 0

  /** The barrier is a token that counts as a place and parts two rows. */
  constructor(barrier: string) {
    this.#barrier = barrier
  }

  /** Those of a record from a place on; `tokens` by place. */
  add(number: number, tokens: readonly string[], from: number): void {
    this.#laid = withRoom(this.#laid, this.#length + tokens.length - from + 1)
    const laid = this.#laid
    let end = this.#length
    for (let place = from; place < tokens.length; place += 1) {
      const token = tokens[place] ?? this.#barrier
      if (token !== this.#barrier) {
        if (laid[end - 1] === 0) this.#beginRow(end, number, place)
        laid[end++] = this.#numberOf(token)
      } else if (laid[end - 1] !== 0) laid[end++] = 0
    }
    if (laid[end - 1] !== 0) laid[end++] = 0
    this.#length = end
  }

  /** Every token and every two that follow each other; and the tokens by number. */
  sorted(): { singles: SortedGrams; pairs: SortedGrams; tokens: readonly string[] } {
    return { ...sortGrams(this.#laid.subarray(0, this.#length), this.#tokens.length), tokens: this.#tokens }
  }

  at(place: number): number {
    return this.#laid[place] ?? 0
  }

  /** Finds of which record a place is, and at which of its places. */
  finder(): PlaceFinder {
    return new PlaceFinder(this.#rows.subarray(0, this.#rowCount * rowFields), this.#length)
  }

  #beginRow(at: number, number: number, place: number): void {
    const row = this.#rowCount * rowFields
    this.#rows = withRoom(this.#rows, row + rowFields)
    this.#rows[row] = at
    this.#rows[row + 1] = number
    this.#rows[row + 2] = place
    this.#rowCount += 1
  }

  #numberOf(token: string): number {
    const unit = token.length === 1 ? token.charCodeAt(0) : none
    const known = unit === none ? this.#ofToken.get(token) : this.#ofUnit[unit]
    if (known !== undefined && known !== 0) return known
    const number = this.#tokens.push(token) - 1
    if (unit === none) this.#ofToken.set(token, number)
    else this.#ofUnit[unit] = number
    return number
  }
}

export class PlaceFinder {
  /** What was found last: the number of the record, and the place in it. To give them back each time would be to make millions of objects. */
  record = 0
  place = 0
  readonly #rows: Uint32Array
  /** With which row to begin to look, for every so many places. */
  readonly #nearest: Uint32Array

  constructor(rows: Uint32Array, length: number) {
    this.#rows = rows
    this.#nearest = new Uint32Array((length >> stride) + 1)
    let row = 0
    for (let nth = 0; nth < this.#nearest.length; nth += 1) {
      while ((rows[row + rowFields] ?? Number.POSITIVE_INFINITY) <= nth << stride) row += rowFields
      this.#nearest[nth] = row
    }
  }

  /** Of a place at which a token stands. */
  find(at: number): void {
    const rows = this.#rows
    let row = this.#nearest[at >> stride] ?? 0
    while ((rows[row + rowFields] ?? Number.POSITIVE_INFINITY) <= at) row += rowFields
    this.record = rows[row + 1] ?? 0
    this.place = (rows[row + 2] ?? 0) + at - (rows[row] ?? 0)
  }
}

const rowFields = 3
const stride = 5
const none = -1

function withRoom(before: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= before.length) return before
  const larger = new Uint32Array(Math.max(Math.ceil(before.length * 1.5), length))
  larger.set(before)
  return larger
}
