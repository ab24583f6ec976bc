import { type Mark, markers, markOf } from '../bench/portal/mark.ts'

/** A document that the test has made, with all that it ever said. */
export interface Kept {
  readonly id: string | number
  readonly key: string
  readonly path: string
  readonly day: string
  /** What its page says; undefined where it was withdrawn. */
  readonly current: Mark | undefined
}

/** What people were told, and so what must be public, and what must not. */
export class Ledger {
  readonly documents = new Map<string | number, Kept>()
  readonly #forbidden = new Map<string, string>()
  /** Words that are to go with a change that is not live yet. */
  readonly #going = new Map<string, string>()
  #made = 0

  /** Words for a document or a revision that nobody has seen. */
  mark(): { readonly name: string; readonly mark: Mark } {
    this.#made += 1
    return { name: String(this.#made), mark: markOfNumber(this.#made) }
  }

  put(kept: Kept): void {
    const former = this.documents.get(kept.id)?.current
    if (former !== undefined && former !== kept.current)
      for (const marker of markers(former)) this.#going.set(marker, `${kept.path} said it before`)
    this.documents.set(kept.id, kept)
  }

  /** All changes are live: what they replaced must be gone. */
  allLive(): void {
    for (const [marker, why] of this.#going) this.#forbidden.set(marker, why)
    this.#going.clear()
  }

  /** What was never public, and must not be at any time. */
  forbid(mark: Mark, why: string): void {
    for (const marker of markers(mark)) this.#forbidden.set(marker, why)
  }

  /** No more is asked about a document that a failure was reported of. */
  forget(kept: Kept): void {
    this.documents.delete(kept.id)
  }

  /** What must be found nowhere, with the reason: drafts, former words of revised documents, and those of withdrawn ones. */
  get forbidden(): ReadonlyMap<string, string> {
    return this.#forbidden
  }

  /** Reported once. */
  excuse(marker: string): void {
    this.#forbidden.delete(marker)
  }

  get live(): readonly (Kept & { readonly current: Mark })[] {
    return [...this.documents.values()].flatMap((kept) =>
      kept.current === undefined ? [] : { ...kept, current: kept.current },
    )
  }
}

function markOfNumber(number: number): Mark {
  return markOf(`kill test ${number}`)
}
