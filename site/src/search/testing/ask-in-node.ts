import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Engine, openEngine } from '../engine.ts'
import { excerptPath } from '../excerpt-path.ts'
import { engineFiles } from '../pagefind/engine-files.ts'
import { phrases } from '../query.ts'

/** Pagefind's own program in this process, over files that are in memory. */
export interface NodeSearch {
  /** The paths of all records that hold the query, in order; anew from `segments.json` on. */
  ask(files: Map<string, Uint8Array>, queries: { query: string; type?: string }[]): Promise<string[][]>
  close(): Promise<void>
}

export async function openNodeSearch(): Promise<NodeSearch> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-engine-'))
  const base = pathToFileURL(join(folder, 'search/')).href
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [path, content] of await engineFiles()) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  let served = new Map<string, Uint8Array>()
  globalThis.fetch = async (input) => {
    const content = served.get(`search/${String(input).slice(base.length)}`)
    return content === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(content))
  }
  return {
    async ask(files, queries) {
      served = files
      const engine = await openEngine(base)
      const answers: string[][] = []
      for (const { query, type = '' } of queries) answers.push(await pathsOf(engine, files, query, type))
      return answers
    },
    close: () => rm(folder, { recursive: true }),
  }
}

async function pathsOf(engine: Engine, files: Map<string, Uint8Array>, query: string, type: string): Promise<string[]> {
  const { total, hits } = await engine.ask({ phrases: phrases(query), type, from: 0, to: 1_000_000 })
  if (total !== hits.length) throw new Error(`${total} hits were counted, and ${hits.length} given.`)
  return hits.map(({ id }) => {
    const content = files.get(`search/${excerptPath(id, 0)}`)
    if (content === undefined) throw new Error(`The text of the hit ${id} is missing.`)
    return JSON.parse(new TextDecoder().decode(content)).path
  })
}
