import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { write } from '../make.ts'
import { asking } from '../portal/asking.ts'
import { openModel } from '../portal/open-portal.ts'
import { sampleDocument, sampleRecords } from './sample-library.ts'

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap', parseTagValue: false })
const locations = (xml: string | undefined) =>
  parser.parse(xml ?? '').urlset.url.map(({ loc }: { loc: string }) => loc.replace('https://www.yunting.example', ''))

function written(records: readonly PublishedRecord[]): Map<string, string> {
  const model = openModel({ records: [...sampleRecords, ...records], tombstones: [tombstone], moves: [] }, '2025-11-20')
  const portal = asking(model, () => {})
  return new Map(
    [...model.outputs.values()].flatMap((output) =>
      output.kind === 'sitemap' || output.kind === 'sitemap-part' || output.kind === 'robots'
        ? [[output.path, write(output, portal)]]
        : [],
    ),
  )
}

const tombstone = {
  path: '/documents/gone/',
  record: 'normative-document/gone',
  on: '2025-08-01',
  at: '2025-08-01T03:00:00.000Z',
  authority: '云汀市人民政府',
  reason: '内容有误',
}

test('pages stand in the part of their room, with the latest release of the record whose page it is', () => {
  const document = sampleDocument(1)
  const files = written([document])
  const { sitemap } = parser.parse(files.get('/sitemap.xml') ?? '').sitemapindex
  expect(sitemap).toContainEqual({
    loc: 'https://www.yunting.example/sitemap/documents-first.xml',
    lastmod: '2025-06-06T01:30:00.000Z',
  })
  expect(sitemap).toContainEqual({ loc: 'https://www.yunting.example/sitemap/pages-first.xml' })
  expect(locations(files.get('/sitemap/documents-first.xml'))).toEqual(
    expect.arrayContaining(['/documents/', `/documents/${document.key}/`, '/documents/by/year/2025/']),
  )
  expect(files.get('/robots.txt')).toContain('Sitemap: https://www.yunting.example/sitemap.xml')
})

test('pages that nobody should come to are left out', () => {
  const all = [...written([sampleDocument(1)]).values()].join()
  for (const path of ['/documents/gone/', '/404.html', '/status/', '/search/']) expect(all).not.toContain(`${path}<`)
})

test('a text of a document stands there unless it is the one in force, whose address is the document', () => {
  const amended = sampleDocument(2, {
    editions: [
      { kind: 'original', inForceFrom: '2020-01-01', body: '<p>旧文本。</p>' },
      { kind: 'amendment', inForceFrom: '2025-01-01', body: '<p>现行文本。</p>' },
      { kind: 'amendment', inForceFrom: '2026-01-01', body: '<p>未来文本。</p>' },
    ],
  })
  const editions = locations(written([amended]).get('/sitemap/documents-first.xml')).filter((path: string) =>
    path.includes('/editions/'),
  )
  expect(editions).toEqual([`/documents/${amended.key}/editions/1/`, `/documents/${amended.key}/editions/3/`])
})

test('a record more or less changes the part it stands in, and no other', () => {
  const many = Array.from({ length: 2500 }, (_, place) => sampleDocument(place + 1))
  const parts = (records: readonly PublishedRecord[]) =>
    new Map([...written(records)].filter(([path]) => path.startsWith('/sitemap/documents-')))
  const [before, after] = [parts(many), parts(many.filter((_, place) => place !== 1200))]
  expect(before.size).toBeGreaterThan(2)
  const changed = [...before].filter(([path, xml]) => after.get(path) !== xml)
  expect(changed.length).toBeLessThanOrEqual(2)
  expect([...before.values()].flatMap(locations).length).toBe([...after.values()].flatMap(locations).length + 1)
})
