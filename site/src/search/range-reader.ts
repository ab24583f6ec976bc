import { answered, refusal } from './answered.ts'
import { Patience } from './patience.ts'
import { partsIn, type RangePart } from './range-parts.ts'

/**
 * Reads bytes of files below `base`: those of a file that are asked for at the same moment in one request of several ranges, where the server answers that. From one that
 * does not they come one by one, and from one that knows no ranges the file comes whole, once. What nothing comes of for `patience` milliseconds (of itself half a minute) is given up.
 */
export class RangeReader {
  readonly #base: string
  readonly #patience: number | undefined
  readonly #wholes = new Map<string, Promise<Uint8Array>>()
  #waiting = new Map<string, Wanted[]>()

  constructor(base: string, patience?: number) {
    this.#base = base
    this.#patience = patience
  }

  /** Bytes from the one to before the other. */
  read(path: string, from: number, to: number): Promise<Uint8Array> {
    if (to <= from) return Promise.resolve(new Uint8Array())
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) setTimeout(() => this.#ask())
      this.#waiting.set(path, [...(this.#waiting.get(path) ?? []), { from, to, resolve, reject }])
    })
  }

  #ask(): void {
    const waiting = this.#waiting
    this.#waiting = new Map()
    for (const [path, wanted] of waiting) for (const group of groups(spans(wanted))) void this.#askFor(path, group)
  }

  async #askFor(path: string, group: readonly Span[]): Promise<void> {
    try {
      const parts = group.length > 1 ? await this.#severalIfGiven(path, group) : undefined
      for (const span of group) {
        const part = parts?.find((one) => covers(one, span))
        if (part === undefined)
          this.#one(path, span).then((bytes) => settle(span, { from: span.from, bytes }), refuse(span))
        else settle(span, part)
      }
    } catch (cause) {
      for (const span of group) refuse(span)(cause)
    }
  }

  /** Nothing where the server is known not to give several. The first request finds that out; the others wait for it. */
  async #severalIfGiven(path: string, group: readonly Span[]): Promise<readonly RangePart[] | undefined> {
    const known = givesSeveral.get(this.#base)
    if (known !== undefined) return (await known) ? this.#several(path, group) : undefined
    const finding = this.#several(path, group)
    givesSeveral.set(
      this.#base,
      finding.then(
        (parts) => parts !== undefined,
        () => {
          givesSeveral.delete(this.#base)
          return false
        },
      ),
    )
    return finding
  }

  /** Nothing where the answer is not all that was asked for. Throws where it is none. */
  async #several(path: string, group: readonly Span[]): Promise<readonly RangePart[] | undefined> {
    const address = `${this.#base}${path}`
    const patience = new Patience(address, this.#patience)
    try {
      const Range = `bytes=${group.map(({ from, to }) => `${from}-${to - 1}`).join(',')}`
      const response = await fetch(address, { headers: { Range }, cache: 'no-store', signal: patience.signal })
      const { status } = response
      if (isForAll(status)) throw refusal(address, status)
      const type = response.headers.get('content-type') ?? ''
      const parts = status === 206 ? partsIn(type, await patience.read(response)) : []
      // The whole file may be on its way.
      if (status !== 206) patience.end()
      if (group.every((span) => parts.some((part) => covers(part, span)))) return parts
      givesSeveral.set(this.#base, Promise.resolve(false))
      return undefined
    } finally {
      patience.lift()
    }
  }

  async #one(path: string, { from, to }: Span): Promise<Uint8Array> {
    const whole = this.#wholes.get(path)
    if (whole !== undefined) return within(await whole, from, to, path)
    const address = `${this.#base}${path}`
    const patience = new Patience(address, this.#patience)
    try {
      const response = await answered(address, {
        headers: { Range: `bytes=${from}-${to - 1}` },
        // A browser's store lets one question after the other at a file through, and these are many.
        cache: 'no-store',
        signal: patience.signal,
      })
      if (response.status === 206) {
        const said = /^bytes (\d+)-(\d+)\//.exec(response.headers.get('content-range') ?? '')
        if (said !== null && (Number(said[1]) !== from || Number(said[2]) !== to - 1))
          throw new Error(`${address} was answered with ${said[0]}, expected ${from}-${to - 1}.`)
        return within(await patience.read(response), 0, to - from, path)
      }
      // Somebody else may have begun to read all of it meanwhile.
      const coming = this.#wholes.get(path)
      if (coming !== undefined) {
        patience.end()
        return within(await coming, from, to, path)
      }
      return within(await this.#whole(path, response, patience, to), from, to, path)
    } finally {
      patience.lift()
    }
  }

  async #whole(path: string, response: Response, patience: Patience, least: number): Promise<Uint8Array> {
    const type = response.headers.get('content-type') ?? ''
    // What stands between may answer with a page of its own, and that is not an index in which nothing is found.
    if (type.startsWith('text/html')) throw new Error(`${this.#base}${path} was answered with a page.`)
    const reading = patience.read(response).then((whole) => {
      within(whole, 0, least, path)
      return whole
    })
    this.#wholes.set(path, reading)
    reading.catch(() => this.#wholes.delete(path))
    return reading
  }
}

/** Whether servers answer several ranges, by base: it is found out once. */
const givesSeveral = new Map<string, Promise<boolean>>()

interface Wanted {
  readonly from: number
  readonly to: number
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (cause: unknown) => void
}

/** Bytes that follow each other, with all that are wanted of them. */
interface Span {
  from: number
  to: number
  wanted: Wanted[]
}

/** Ranges that touch or overlap are one: servers join them, or refuse. */
function spans(wanted: readonly Wanted[]): Span[] {
  const found: Span[] = []
  for (const one of wanted.toSorted((a, b) => a.from - b.from)) {
    const before = found.at(-1)
    if (before === undefined || before.to < one.from) found.push({ from: one.from, to: one.to, wanted: [one] })
    else {
      before.to = Math.max(before.to, one.to)
      before.wanted.push(one)
    }
  }
  return found
}

/** Those that go in one request: not many, for servers refuse that, and of no more bytes than others had better not wait for. */
function groups(all: readonly Span[]): Span[][] {
  const found: Span[][] = []
  let size = 0
  for (const span of all) {
    const group = found.at(-1)
    size += span.to - span.from
    if (group === undefined || group.length === mostAtOnce || size > mostBytes) {
      found.push([span])
      size = span.to - span.from
    } else group.push(span)
  }
  return found
}

const mostAtOnce = 32
const mostBytes = 300_000

/** What is not there, or too much for the server, is so for each range by itself. */
function isForAll(status: number): boolean {
  return status === 404 || status === 410 || status === 429 || (status >= 500 && status !== 501)
}

function covers({ from, bytes }: RangePart, span: Span): boolean {
  return from <= span.from && span.to <= from + bytes.length
}

function settle({ wanted }: Span, part: RangePart): void {
  for (const { from, to, resolve } of wanted) resolve(part.bytes.subarray(from - part.from, to - part.from))
}

function refuse({ wanted }: Span): (cause: unknown) => void {
  return (cause) => {
    for (const { reject } of wanted) reject(cause)
  }
}

function within(bytes: Uint8Array, from: number, to: number, path: string): Uint8Array {
  const part = bytes.subarray(from, to)
  if (part.length !== to - from)
    throw new Error(`${path} was answered with ${part.length} bytes, expected ${to - from}.`)
  return part
}
