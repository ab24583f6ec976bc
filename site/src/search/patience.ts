/** Milliseconds in which a file, or a range of one, has to come: the largest takes as long at 40 kb/s. */
const usual = 60_000

/** Ends the asking for `address` after a while, for whoever wants the same bytes waits for those that are on their way. The reading is over, or lifted of it, in the end. */
export class Patience {
  readonly #stop = new AbortController()
  readonly #timer: ReturnType<typeof setTimeout>
  readonly signal = this.#stop.signal

  constructor(address: string, milliseconds = usual) {
    this.#timer = setTimeout(
      () => this.#stop.abort(new Error(`${address} did not come within ${milliseconds / 1000} s.`)),
      milliseconds,
    )
  }

  /** What was asked for is not wanted any more. */
  end(): void {
    this.lift()
    this.#stop.abort()
  }

  /** All of it has come, or may take as long as it likes. */
  lift(): void {
    clearTimeout(this.#timer)
  }
}
