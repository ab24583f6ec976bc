import { gunzipSync } from 'node:zlib'
import * as pagefind from 'pagefind'
import { layOut } from './lay-out.ts'
import type { SearchRecord } from './search-record.ts'
import type { Segment } from './segments.ts'

export interface IndexedSegment {
  /** The folder of the engine's own program. */
  engine: string
  /** By path below the search folder. */
  files: Map<string, Uint8Array>
}

/**
 * One segment through Pagefind. Its fragments (each record's tokens) are left out: in their place stands what a result
 * shows, the record's facts and its text as written, under the name by which the engine calls the record.
 */
export function indexSegment(segment: Segment): Promise<IndexedSegment> {
  // One at a time: all callers share Pagefind's process, and ending it is what gives its memory back.
  const indexed = queue.then(() => indexNow(segment))
  queue = indexed.then(
    () => undefined,
    () => undefined,
  )
  return indexed
}

let queue: Promise<undefined> = Promise.resolve(undefined)

// A language that Pagefind knows nothing of: words are neither segmented nor stemmed.
const language = 'unknown'

async function indexNow({ name, records }: Segment): Promise<IndexedSegment> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language })
    if (index === undefined) throw new Error(errors.join('; '))
    const excerpts = new Map<string, string[][]>()
    for (const [place, record] of records.entries()) {
      const { content, files } = layOut(record)
      excerpts.set(record.path, files)
      const added = await index.addCustomRecord({
        url: record.path,
        content,
        language,
        filters: { type: [record.type] },
        sort: { place: String(place).padStart(6, '0') },
      })
      if (added.errors.length > 0) throw new Error(`${record.path}: ${added.errors.join('; ')}`)
    }
    const built = await index.getFiles()
    if (built.errors.length > 0) throw new Error(built.errors.join('; '))
    return arrange(name, new Map(built.files.map(({ path, content }) => [path, content])), records, excerpts)
  } catch (cause) {
    throw new Error(`Could not index the search segment ${name}.`, { cause })
  } finally {
    await pagefind.close()
  }
}

function arrange(
  name: string,
  built: Map<string, Uint8Array>,
  records: SearchRecord[],
  excerpts: Map<string, string[][]>,
): IndexedSegment {
  const byPath = new Map(records.map((record) => [record.path, record]))
  const engine = `pagefind-${stated(decode(built, 'pagefind-entry.json'), 'version')}`
  const files = new Map<string, Uint8Array>()
  for (const [path, content] of built) {
    if (enginePaths.has(path)) files.set(`${engine}/${path}`, content)
    else if (indexPath.test(path)) files.set(`${name}/${path}`, content)
    const id = fragmentPath.exec(path)?.[1]
    if (id === undefined) continue
    const url = stated(fragmentText(content), 'url')
    const record = byPath.get(url)
    if (record === undefined || !byPath.delete(url))
      throw new Error(`Pagefind indexed ${url}, which was not given to it.`)
    const [first = [], ...more] = excerpts.get(url) ?? []
    files.set(`${name}/records/${id}.json`, json({ ...record, paragraphs: first }))
    for (const [number, paragraphs] of more.entries()) {
      files.set(`${name}/records/${id}.${number + 1}.json`, json(paragraphs))
    }
  }
  if (byPath.size > 0) throw new Error(`Pagefind left out ${[...byPath.keys()].join(', ')}.`)
  return { engine, files }
}

const enginePaths = new Set(['pagefind.js', `wasm.${language}.pagefind`])
const indexPath = /^(pagefind-entry\.json|pagefind\..*\.pf_meta|(index|filter)\/.*)$/
const fragmentPath = /^fragment\/(.*)\.pf_fragment$/
const fragmentMark = 'pagefind_dcd'

function stated(text: string, key: string): string {
  const value: unknown = JSON.parse(text)[key]
  if (typeof value !== 'string') throw new Error(`Unexpected Pagefind file, expected it to state its ${key}.`)
  return value
}

function fragmentText(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8')
  if (!text.startsWith(fragmentMark))
    throw new Error(`Unexpected Pagefind fragment, expected it to begin with ${fragmentMark}.`)
  return text.slice(fragmentMark.length)
}

function decode(built: Map<string, Uint8Array>, path: string): string {
  const content = built.get(path)
  if (content === undefined) throw new Error(`Pagefind gave no ${path}.`)
  return new TextDecoder().decode(content)
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
