/**
 * A set of any number of phrases in 64 MB. A phrase that was added is always found; of ten million others one in fifty is taken for one that
 * was.
 */
export class PhraseSet {
  readonly #bits = new Uint32Array(1 << 24)

  add(phrase: string): void {
    const bit = hashOf(phrase)
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  has(phrase: string): boolean {
    const bit = hashOf(phrase)
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }
}

/** FNV-1a over the code units, mixed, in 29 bits. */
function hashOf(phrase: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < phrase.length; at += 1) hash = Math.imul(hash ^ phrase.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 3
}
