import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import type { Library } from '@gongkai/content-model/library'
import { referenceOf, yearListPath } from '@gongkai/content-model/paths'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import type { PublishedRecord, RecordOf } from '@gongkai/content-model/types/index'
import { validityOn } from '@gongkai/content-model/validity'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPortal, type Portal } from './portal.ts'
import { openRenderer, type Renderer } from './render.ts'
import type { Route } from './route.ts'
import { pageSize } from './routes/lists.ts'
import { routes } from './routes.ts'

let snapshot: Snapshot
let portal: Portal
let all: readonly Route[]
let renderer: Renderer

beforeAll(async () => {
  snapshot = (await readExamples()).snapshot
  portal = openPortal(snapshot, exampleDay)
  all = routes(portal)
  renderer = await openRenderer()
}, 120_000)

describe('routes', () => {
  test('are in the order of their paths, and no path stands twice', () => {
    const paths = all.map(({ path }) => path)
    expect(paths).toEqual([...new Set(paths)].sort())
  })

  test('give every record but the settings a page', () => {
    const shown = new Set(all.flatMap((route) => (route.kind === 'record' ? [route.record] : [])))
    expect(
      snapshot.records
        .filter(({ type }) => type !== 'site')
        .map(referenceOf)
        .filter((one) => !shown.has(one)),
    ).toEqual([])
  })

  test('give every text of a document with several texts its own address', () => {
    const editions = all.filter((route) => route.kind === 'edition')
    expect(editions.length).toBeGreaterThan(1)
    for (const route of editions) expect(route.path).toMatch(/\/editions\/\d+\/$/)
  })

  test('leave a page where something was withdrawn or moved', () => {
    const paths = new Map(all.map((route) => [route.path, route.kind]))
    for (const { path } of snapshot.tombstones) expect(paths.get(path)).toBe('withdrawn')
    for (const { path } of snapshot.moves) expect(paths.get(path)).toBe('moved')
  })

  test('put every document on exactly one page of its year', () => {
    const standing = all
      .filter((route) => route.kind === 'year' && route.shelf === portal.shelves.whole('normative-document'))
      .flatMap((route) => route.records.filter((one) => one.startsWith('normative-document/')))
    for (const document of portal.library.ofType('normative-document'))
      expect(standing).toContain(referenceOf(document))
  })

  test('refuse two pages with one address', () => {
    const [tombstone] = snapshot.tombstones
    if (tombstone === undefined) throw new Error('The examples withdraw nothing.')
    const twice = openPortal({ ...snapshot, tombstones: [tombstone, tombstone] }, exampleDay)
    expect(() => routes(twice)).toThrow(/Two pages would have the address/)
  })
})

describe('a long list', () => {
  test('is paged within its years, so that a back-dated document changes the pages of one year only', () => {
    const many = openPortal(
      { ...snapshot, records: [...snapshot.records, ...documentsOf(2003, 65), ...documentsOf(2002, 40)] },
      exampleDay,
    )
    const more = openPortal(
      { ...snapshot, records: [...snapshot.records, ...documentsOf(2003, 66), ...documentsOf(2002, 40)] },
      exampleDay,
    )
    const years = (of: Portal) =>
      new Map(
        routes(of).flatMap((route): [string, string][] =>
          route.kind === 'year' && route.shelf.type === 'normative-document' && route.shelf.filtered === undefined
            ? [[route.path, route.records.join()]]
            : [],
        ),
      )
    const before = years(many)
    const after = years(more)
    const changed = [...after].filter(([path, records]) => before.get(path) !== records).map(([path]) => path)
    expect(Math.ceil(66 / pageSize)).toBe(3)
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.every((path) => path.startsWith(yearListPath('normative-document', '2003')))).toBe(true)
  })
})

describe('a page', () => {
  test('rests on no record that its route does not name', async () => {
    const found: string[] = []
    for (const route of all) {
      const read = new Set<string>()
      const library = watched(portal.library, read)
      const asked: Portal = { ...portal, library, validity: (document) => validityOn(document, library, exampleDay) }
      await renderer.render(route, asked)
      // The masthead and the footer of every page name the settings and the sponsor.
      const named = new Set([...route.records, 'site/site', portal.library.site.sponsor])
      for (const reference of read) if (!named.has(reference)) found.push(`${route.path} reads ${reference}`)
    }
    expect(found).toEqual([])
  }, 120_000)

  test('is the same bytes each time', async () => {
    for (const route of all.slice(0, 40))
      expect(await renderer.render(route, portal)).toEqual(await renderer.render(route, portal))
  })
})

/** The library, noting every record of which more is read than what it is. */
function watched(library: Library, read: Set<string>): Library {
  const watching = new Map<PublishedRecord, PublishedRecord>()
  const watch = (record: PublishedRecord): PublishedRecord => {
    const known = watching.get(record)
    if (known !== undefined) return known
    const made = new Proxy(record, {
      get: (target, name, receiver) => {
        if (name !== 'type' && name !== 'key') read.add(referenceOf(target))
        return Reflect.get(target, name, receiver)
      },
    })
    watching.set(record, made)
    return made
  }
  return {
    ...library,
    record: (reference) => {
      const record = library.record(reference)
      return record === undefined ? undefined : watch(record)
    },
    referringTo: (reference) =>
      library.referringTo(reference).map((referring) => ({ ...referring, record: watch(referring.record) })),
  }
}

function documentsOf(year: number, count: number): RecordOf<'normative-document'>[] {
  const model = snapshot.records.find(
    (record) => record.type === 'normative-document' && record.legalRelations === undefined,
  )
  if (model?.type !== 'normative-document') throw new Error('The examples hold no document without relations.')
  return Array.from({ length: count }, (_, index) => ({
    ...model,
    key: `${model.key}-${year}-${index}`,
    signedOn: `${year}-03-${String((index % 28) + 1).padStart(2, '0')}`,
  }))
}
