/** Milliseconds in which something has to come. */
const usual = 30_000

/** Ends the asking for `address` where nothing comes of it for a while: whoever wants the same bytes waits for those that are on their way. */
export class Patience {
  readonly #address: string
  readonly #milliseconds: number
  readonly #stop = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly signal = this.#stop.signal

  constructor(address: string, milliseconds = usual) {
    this.#address = address
    this.#milliseconds = milliseconds
    this.#renew()
  }

  /** What the answer holds, all of it, however long that takes as long as it comes. */
  async read(response: Response): Promise<Uint8Array<ArrayBuffer>> {
    const reader = response.body?.getReader()
    const chunks: Uint8Array[] = []
    for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
      chunks.push(next.value)
      this.#renew()
    }
    this.lift()
    return joined(chunks)
  }

  /** What was asked for is not wanted any more. */
  end(): void {
    this.lift()
    this.#stop.abort()
  }

  /** Nothing more is waited for. */
  lift(): void {
    clearTimeout(this.#timer)
  }

  #renew(): void {
    this.lift()
    const said = `${this.#address}: nothing came within ${this.#milliseconds / 1000} s.`
    this.#timer = setTimeout(() => this.#stop.abort(new Error(said)), this.#milliseconds)
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let from = 0
  for (const chunk of chunks) {
    all.set(chunk, from)
    from += chunk.length
  }
  return all
}
