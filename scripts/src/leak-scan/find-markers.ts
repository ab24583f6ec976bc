/** Looks for any number of markers in a text at once. */
export class MarkerFinder {
  readonly #byBeginning = new Map<string, string[]>()
  readonly #first = new Uint8Array(0x10000)
  readonly #length: number

  /** A marker with blanks is also looked for without them. */
  constructor(markers: readonly string[]) {
    const forms = new Set(markers.flatMap((marker) => [marker, withoutBlanks(marker)]))
    forms.delete('')
    let shortest = longestBeginning
    for (const { length } of forms) shortest = Math.min(shortest, length)
    this.#length = shortest
    for (const form of forms) {
      const beginning = form.slice(0, this.#length)
      this.#first[form.charCodeAt(0)] = 1
      const known = this.#byBeginning.get(beginning)
      if (known === undefined) this.#byBeginning.set(beginning, [form])
      else known.push(form)
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

const longestBeginning = 10
