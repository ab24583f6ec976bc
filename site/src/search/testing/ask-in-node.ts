import { Engine } from '../engine.ts'
import { excerptPath } from '../excerpt-path.ts'
import type { Titled } from '../first-titles.ts'
import type { IndexFiles } from '../index-files.ts'
import { type Narrowing, nothingNarrowed } from '../narrowing.ts'
import { readQuery } from '../query.ts'
import { readTyped } from '../read-typed.ts'
import type { Suggestions } from '../suggest.ts'
import { shownOf } from '../suggested-topics.ts'

/** The paths of all records that hold each query, in order, by the engine of the search page over files that are in memory. */
export async function askInNode(
  files: ReadonlyMap<string, Uint8Array>,
  queries: readonly ({ query: string } & Partial<Narrowing>)[],
): Promise<string[][]> {
  const engine = await Engine.open(filesOf(files))
  return Promise.all(
    queries.map(async ({ query, ...narrowed }) => {
      const question = { ...readQuery(query), ...everything, narrowing: { ...nothingNarrowed, ...narrowed } }
      const { total, hits } = await engine.ask(question)
      const byDay = await engine.ask({ ...question, order: 'day' })
      for (const [order, all] of [
        ['relevance', hits],
        ['day', byDay.hits],
      ] as const)
        for (const from of [0, 3]) {
          const first = await engine.first({ ...question, order, from, to: from + 3 })
          if (first !== undefined && JSON.stringify(first) !== JSON.stringify(all.slice(from, from + 3)))
            throw new Error(`What is shown first of “${query}” is not what stands first.`)
        }
      if (total !== hits.length) throw new Error(`${total} hits were counted, and ${hits.length} given.`)
      return hits.map(({ id }) => {
        const content = files.get(`search/${excerptPath(id, 0)}`)
        if (content === undefined) throw new Error(`The text of the hit ${id} is missing.`)
        return JSON.parse(new TextDecoder().decode(content)).path
      })
    }),
  )
}

/** What the search page suggests for each of these, while they are typed. */
export async function suggestInNode(
  files: ReadonlyMap<string, Uint8Array>,
  typed: readonly string[],
): Promise<Suggestions[]> {
  const engine = await Engine.open(filesOf(files))
  return Promise.all(typed.map(async (text) => shownOf(await engine.suggest(readTyped(text)), readTyped(text))))
}

/** The nearest titles to each query, by its phrases. */
export async function nearestInNode(
  files: ReadonlyMap<string, Uint8Array>,
  queries: readonly string[],
): Promise<Titled[][]> {
  const engine = await Engine.open(filesOf(files))
  return Promise.all(queries.map((query) => engine.nearest(readQuery(query).phrases)))
}

const everything = { order: 'relevance' as const, today: '2026-01-01', from: 0, to: 1_000_000 }

export function filesOf(files: ReadonlyMap<string, Uint8Array>): IndexFiles {
  const whole = async (path: string): Promise<Uint8Array> => {
    const content = files.get(`search/${path}`)
    if (content === undefined) throw new Error(`The index has no ${path}.`)
    return content
  }
  return { whole, part: async (path, from, to) => (await whole(path)).subarray(from, to) }
}
