import type { Question } from './question.ts'

/** Who asked which question, both as numbers: what has to be looked at again when an answer changes. Costs little more than the pairs themselves. */
export class Dependents {
  readonly #asked = new Map<Question, number | Set<number>>()

  add(node: number, questions: Iterable<Question>): void {
    for (const one of questions) {
      const known = this.#asked.get(one)
      if (known === undefined || known === node) this.#asked.set(one, node)
      else if (typeof known === 'number') this.#asked.set(one, new Set([known, node]))
      else known.add(node)
    }
  }

  remove(node: number, questions: Iterable<Question>): void {
    for (const one of questions) {
      const known = this.#asked.get(one)
      if (known === node) this.#asked.delete(one)
      else if (typeof known === 'object') known.delete(node)
    }
  }

  /** Everyone who asked one of the questions. */
  of(questions: Iterable<Question>): Set<number> {
    const found = new Set<number>()
    for (const one of questions) {
      const known = this.#asked.get(one)
      if (typeof known === 'number') found.add(known)
      else if (known !== undefined) for (const node of known) found.add(node)
    }
    return found
  }
}
