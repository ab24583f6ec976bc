/** Looks for any number of markers in a text at once. */
export class MarkerFinder {
  readonly #byBeginning = new Map<string, string[]>()
  readonly #first = new Uint8Array(0x10000)
  readonly #length: number

  /** A marker with blanks is also looked for without them. */
  constructor(markers: readonly string[]) {
    const forms = new Set(markers.flatMap((marker) => [marker, withoutBlanks(marker)]))
    forms.delete('')
    this.#length = Math.min(...[...forms].map(({ length }) => length), longestBeginning)
    for (const form of forms) {
      const beginning = form.slice(0, this.#length)
      this.#first[form.charCodeAt(0)] = 1
      this.#byBeginning.set(beginning, [...(this.#byBeginning.get(beginning) ?? []), form])
    }
  }

  /** Which of the markers, or of their forms without blanks, stand in the text. */
  in(text: string): ReadonlySet<string> {
    const found = new Set<string>()
    const first = this.#first
    for (let at = 0; at < text.length; at += 1) {
      if (first[text.charCodeAt(at)] === 0) continue
      for (const form of this.#byBeginning.get(text.slice(at, at + this.#length)) ?? [])
        if (text.startsWith(form, at)) found.add(form)
    }
    return found
  }
}

export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, '')
}

const longestBeginning = 6
