import { answered } from './answered.ts'

/**
 * Reads bytes of files below `base`: those of a file that are asked for at the same moment in one request, where the server knows that. From one that gives one
 * range an answer they come one by one, and from one that knows no ranges the file comes whole; `came` is told.
 */
export class RangeReader {
  readonly #base: string
  readonly #came: (path: string, whole: Uint8Array) => void
  #waiting = new Map<string, Wanted[]>()
  /** Whether the server gives several ranges in one answer: nobody knows before it was asked. */
  #givesSeveral = true

  constructor(base: string, came: (path: string, whole: Uint8Array) => void) {
    this.#base = base
    this.#came = came
  }

  /** Bytes from the one to before the other. */
  read(path: string, from: number, to: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) setTimeout(() => this.#ask())
      this.#waiting.set(path, [...(this.#waiting.get(path) ?? []), { from, to, resolve, reject }])
    })
  }

  #ask(): void {
    const waiting = this.#waiting
    this.#waiting = new Map()
    for (const [path, wanted] of waiting) {
      wanted.sort((one, other) => one.from - other.from || one.to - other.to)
      for (const some of apart(wanted)) void this.#askFor(path, some)
    }
  }

  async #askFor(path: string, wanted: readonly Wanted[]): Promise<void> {
    const isSeveral = wanted.length > 1 && this.#givesSeveral
    // Where that fails each is asked for by itself, and tells why.
    const came = isSeveral ? await this.#several(path, wanted).catch(() => []) : []
    for (const { from, to, resolve, reject } of wanted) {
      const part = came.find((one) => one.from <= from && to <= one.from + one.bytes.length)
      if (part === undefined) this.#one(path, from, to).then(resolve, reject)
      else resolve(part.bytes.subarray(from - part.from, to - part.from))
    }
  }

  async #several(path: string, wanted: readonly Wanted[]): Promise<Came[]> {
    const ranges = wanted.map(({ from, to }) => `${from}-${to - 1}`).join(',')
    const response = await fetch(`${this.#base}${path}`, { headers: { Range: `bytes=${ranges}` }, cache: 'no-store' })
    const type = /^multipart\/byteranges;.*?boundary="?([^";]+)"?/i.exec(response.headers.get('content-type') ?? '')
    const boundary = response.status === 206 ? type?.[1] : undefined
    if (boundary !== undefined) return partsOf(new Uint8Array(await response.arrayBuffer()), boundary)
    if (response.ok) this.#givesSeveral = false
    await response.body?.cancel()
    return []
  }

  async #one(path: string, from: number, to: number): Promise<Uint8Array> {
    const address = `${this.#base}${path}`
    const response = await answered(address, {
      headers: { Range: `bytes=${from}-${to - 1}` },
      // A browser's store lets one question after the other at a file through, and these are many.
      cache: 'no-store',
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const part = response.status === 206 ? bytes : bytes.subarray(from, to)
    // What stands between may answer something else, and that is not an index in which nothing is found.
    if (part.length !== to - from)
      throw new Error(`${address} was answered with ${part.length} bytes, expected ${to - from}.`)
    if (response.status !== 206) this.#came(path, bytes)
    return part
  }
}

interface Wanted {
  readonly from: number
  readonly to: number
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (cause: unknown) => void
}

interface Came {
  readonly from: number
  readonly bytes: Uint8Array
}

/** In groups of which no two overlap, given in order. Servers refuse ranges that do, or very many. */
function apart(wanted: readonly Wanted[]): Wanted[][] {
  const groups: Wanted[][] = []
  for (const one of wanted) {
    const group = groups.find((some) => some.length < mostAtOnce && (some.at(-1)?.to ?? 0) <= one.from)
    if (group === undefined) groups.push([one])
    else group.push(one)
  }
  return groups
}

/** The parts of an answer of several (RFC 9110, 14.6). Throws where it does not say what it is to. */
function partsOf(body: Uint8Array, boundary: string): Came[] {
  const parts: Came[] = []
  for (let at = 0; ; ) {
    const text = new TextDecoder('latin1').decode(body.subarray(at, at + headLength))
    const [line = '', between = ''] = /^(?:\r\n)?--([^\r\n]*)(?:\r\n)?/.exec(text) ?? []
    if (between === `${boundary}--`) return parts
    const end = text.indexOf('\r\n\r\n', line.length - 2)
    const range = /^content-range: bytes (\d+)-(\d+)\//im.exec(text.slice(0, end))
    if (between !== boundary || end < 0 || range === null) throw new Error('An answer of several parts cannot be read.')
    const [from, to] = [Number(range[1]), Number(range[2]) + 1]
    const bytes = body.subarray(at + end + 4, at + end + 4 + to - from)
    if (bytes.length !== to - from) throw new Error('An answer of several parts ends too early.')
    parts.push({ from, bytes })
    at += end + 4 + to - from
  }
}

/** No head of a part is longer. */
const headLength = 1000

const mostAtOnce = 40
