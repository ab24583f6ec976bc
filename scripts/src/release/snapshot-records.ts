import { headOf, openHead } from '@gongkai/content-model/head'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { Recent } from './recent.ts'
import type { KeptHead } from './release-state.ts'

/** The records of the snapshot at hand: whole ones as they are asked for, and heads that read their bodies there. */
export class SnapshotRecords {
  #snapshot: OpenSnapshot | undefined
  readonly #whole = new Recent<PublishedRecord>(8)

  constructor(snapshot?: OpenSnapshot) {
    this.#snapshot = snapshot
  }

  get snapshot(): OpenSnapshot | undefined {
    return this.#snapshot
  }

  /** From here on texts are read from another snapshot. */
  turnTo(snapshot: OpenSnapshot): void {
    this.#snapshot = snapshot
  }

  read(reference: string): PublishedRecord {
    const snapshot = this.#snapshot
    if (snapshot === undefined) throw new Error(`The text of ${reference} was asked for without a snapshot.`)
    const key = snapshot.records.get(reference)?.digest ?? reference
    return this.#whole.get(key) ?? this.#whole.put(key, snapshot.read(reference))
  }

  head(reference: string): { readonly head: KeptHead; readonly record: PublishedRecord } {
    const head = { ...headOf(this.read(reference)), files: this.#snapshot?.records.get(reference)?.files ?? [] }
    return { head, record: this.open(reference, head) }
  }

  open(reference: string, head: KeptHead): PublishedRecord {
    return openHead(head, () => this.read(reference))
  }
}
