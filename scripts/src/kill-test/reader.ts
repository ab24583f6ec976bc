import { setTimeout as pause } from 'node:timers/promises'
import { inflateRawSync } from 'node:zlib'
import { sheetSize } from '@gongkai/site/search/grams/block'
import { XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'

/**
 * A reader who polls the portal all the time, as its pages stand behind a web server that nobody kills: pages, lists, feeds and search. Every answer
 * has to be whole, and whatever it leads to has to be there.
 */
export class Reader {
  readonly #portal: string
  /** Called with a sentence for each answer that is not as it has to be. */
  readonly #found: (problem: string) => void
  readonly #watched: string[] = []
  #answers = 0
  #stopped = false
  #reading: Promise<void> | undefined

  constructor(portal: string, found: (problem: string) => void) {
    this.#portal = portal
    this.#found = found
  }

  begin(): void {
    this.#reading = this.#read()
  }

  /** Pages of records that change are read more often than others: the latest few. */
  watch(path: string): void {
    this.#watched.push(path)
    if (this.#watched.length > 8) this.#watched.shift()
  }

  get answers(): number {
    return this.#answers
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#reading
  }

  async #read(): Promise<void> {
    while (!this.#stopped) {
      for (const path of [...fixed, ...this.#watched, '/feeds/atom.xml', '/feeds/rss.xml', '/feeds/feed.json']) {
        if (this.#stopped) return
        await this.#readPage(path).catch((error: unknown) => this.#found(`${path}: ${String(error)}`))
        // One who reads as fast as can be would leave no processor to what is read.
        await pause(20)
      }
      await this.#readSearch().catch((error: unknown) => this.#found(`search: ${String(error)}`))
    }
  }

  async #readPage(path: string): Promise<void> {
    const text = await this.#whole(path)
    if (text === undefined) return
    const dead = await this.#dead(linksIn(text))
    if (dead.length === 0) return
    // What a page led to when it was read may have gone since, with the page that led there.
    const again = linksIn((await this.#whole(path)) ?? '')
    const still = (await this.#dead(dead)).filter((link) => again.has(link))
    for (const link of still) this.#found(`${path} leads to ${link}, which is not there.`)
  }

  /** The text of an answer, checked to be whole. Undefined where there is no such page. */
  async #whole(path: string): Promise<string | undefined> {
    const { status, bytes } = await this.#get(path)
    if (status === 404 && this.#watched.includes(path)) return undefined
    if (status !== 200) {
      this.#found(`${path} was answered with ${status}.`)
      return undefined
    }
    const text = bytes.toString('utf8')
    const problem = brokenness(path, text)
    if (problem !== undefined) this.#found(`${path} is not whole: ${problem}`)
    return text
  }

  async #dead(links: Iterable<string>): Promise<string[]> {
    const dead: string[] = []
    for (const link of links) if ((await this.#get(link)).status !== 200) dead.push(link)
    return dead
  }

  /** The list of segments, and of each its table, the grams that the tables know and the texts of some records. */
  async #readSearch(): Promise<void> {
    const { bytes } = await this.#get('/search/segments.json')
    const { segments } = segmentList.parse(JSON.parse(bytes.toString('utf8')))
    for (const { name, table } of segments) {
      const answer = await this.#get(`/search/${name}/${table}.table`)
      if (answer.status !== 200) {
        await this.#expectReplaced(name, bytes)
        continue
      }
      const { heads, firsts, parts } = segmentTable.parse(tableIn(answer.bytes))
      await this.#expectLength(`/search/${name}/${heads}.heads`, lengthOf(firsts), name, bytes)
      for (const part of parts) await this.#readPart(part, name, bytes)
    }
  }

  /** A part of a segment that the list names. */
  async #readPart(part: z.infer<typeof listedPart>, segment: string, list: Buffer): Promise<void> {
    const answer = await this.#get(`/search/${part.name}/${part.table}.part`)
    if (answer.status !== 200) {
      await this.#expectReplaced(segment, list)
      return
    }
    const { grams, firsts } = partTable.parse(tableIn(answer.bytes))
    await this.#expectLength(`/search/${part.name}/${grams}.grams`, lengthOf(firsts), segment, list)
    const titles = part.titleSizes.reduce((sum, size) => sum + size, 0)
    await this.#expectLength(`/search/${part.name}/${part.titles}.titles`, titles, segment, list)
    const names = await this.#get(`/search/${part.name}/${part.names}.names`)
    if (names.status !== 200) {
      await this.#expectReplaced(segment, list)
      return
    }
    const known = names.bytes.toString('utf8').match(/[a-z0-9]{12}/g) ?? []
    const id = known[this.#answers % Math.max(1, known.length)]
    if (id === undefined) return
    const text = await this.#get(`/search/records/${id.slice(0, 2)}/${id}.json`)
    if (text.status === 200) JSON.parse(text.bytes.toString('utf8'))
    else await this.#expectReplaced(segment, list)
  }

  async #expectLength(path: string, length: number, segment: string, list: Buffer): Promise<void> {
    const { status, bytes } = await this.#get(path)
    if (status !== 200) await this.#expectReplaced(segment, list)
    else if (bytes.length !== length) this.#found(`${path} is not as long as its table says.`)
  }

  /** A segment may go while it is read, but not while the list names it. */
  async #expectReplaced(name: string, before: Buffer): Promise<void> {
    const { bytes } = await this.#get('/search/segments.json')
    if (bytes.equals(before))
      this.#found(`/search/segments.json names the segment ${name}, of which a file is not there.`)
  }

  async #get(path: string): Promise<{ status: number; bytes: Buffer }> {
    const response = await fetch(`${this.#portal}${path}`, { redirect: 'manual' })
    const bytes = Buffer.from(await response.arrayBuffer())
    this.#answers += 1
    return { status: response.status, bytes }
  }
}

const fixed = ['/', '/documents/', '/site-map/', '/status/']

/** What is missing of a text for it to be whole; undefined where nothing is. */
export function brokenness(path: string, text: string): string | undefined {
  if (path.endsWith('.json')) {
    try {
      JSON.parse(text)
      return undefined
    } catch (error) {
      return String(error)
    }
  }
  if (path.endsWith('.xml')) {
    const valid = XMLValidator.validate(text)
    return valid === true ? undefined : valid.err.msg
  }
  if (path.endsWith('/') || path.endsWith('.html')) {
    if (!/^<!doctype html>/i.test(text)) return 'it does not begin with <!doctype html>.'
    // A module's script may stand after the end.
    if (!/<\/html>(?:<script[^>]*><\/script>)*\s*$/.test(text.slice(-2000))) return 'it does not end with </html>.'
  }
  return undefined
}

/** Addresses on the portal that a page or a feed leads to. */
function linksIn(text: string): Set<string> {
  const links = [...text.matchAll(/\s(?:href|src)="(\/(?!\/)[^"#?]*)/g)].map(([, link = '']) => link)
  const absolute = [...text.matchAll(/(?:href="|<link>|"url": ?")https?:\/\/[^/"<]+\.example(\/[^"#?<]*)/g)]
  return new Set([...links, ...absolute.map(([, link = '']) => link)])
}

const segmentList = z.looseObject({ segments: z.array(z.looseObject({ name: z.string(), table: z.string() })) })

const packedFirsts = z.looseObject({ steps: z.array(z.int()) })

const listedPart = z.looseObject({
  name: z.string(),
  table: z.string(),
  names: z.string(),
  titles: z.string(),
  titleSizes: z.array(z.int()),
})

const segmentTable = z.looseObject({ heads: z.string(), firsts: packedFirsts, parts: z.array(listedPart) })

const partTable = z.looseObject({ grams: z.string(), firsts: packedFirsts })

function tableIn(file: Buffer): unknown {
  return JSON.parse(inflateRawSync(file).toString('utf8'))
}

/** Bytes of a file of grams, by its table. */
function lengthOf({ steps }: z.infer<typeof packedFirsts>): number {
  return steps.length * sheetSize
}
