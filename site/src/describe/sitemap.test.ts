import { referenceOf } from '@gongkai/content-model/paths'
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import type { Route } from '../route.ts'
import { sampleDocument, sampleLibrary } from './sample-library.ts'
import { addressesInPart, sitemapFiles } from './sitemap.ts'

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap', parseTagValue: false })
const document = sampleDocument(1)
const portal = { library: sampleLibrary([document]), today: '2025-11-20' } as const
const record = (path: string): Route => ({
  kind: 'record',
  path,
  record: referenceOf(document),
  records: [referenceOf(document)],
})
const locations = (xml: string | undefined) =>
  parser.parse(xml ?? '').urlset.url.map(({ loc }: { loc: string }) => loc.replace('https://www.yunting.example', ''))

test('pages stand in the part of their room, with the latest release they show', () => {
  const files = sitemapFiles(
    [record('/documents/a/'), { kind: 'home', path: '/', records: [] }, record('/documents/')],
    portal,
  )
  expect([...files.keys()]).toEqual(['/sitemap.xml', '/sitemap/documents-1.xml', '/sitemap/pages-1.xml', '/robots.txt'])
  expect(parser.parse(files.get('/sitemap.xml') ?? '').sitemapindex.sitemap).toEqual([
    { loc: 'https://www.yunting.example/sitemap/documents-1.xml', lastmod: '2025-06-06T01:30:00.000Z' },
    { loc: 'https://www.yunting.example/sitemap/pages-1.xml' },
  ])
  expect(locations(files.get('/sitemap/documents-1.xml'))).toEqual(['/documents/', '/documents/a/'])
  expect(files.get('/robots.txt')).toContain('Sitemap: https://www.yunting.example/sitemap.xml')
})

test('pages that nobody should come to are left out', () => {
  const files = sitemapFiles(
    [
      record('/documents/a/'),
      { kind: 'withdrawn', path: '/documents/b/', records: [] },
      { kind: 'not-found', path: '/404.html', records: [] },
      { kind: 'status', path: '/status/', records: [] },
    ],
    portal,
  )
  expect(locations(files.get('/sitemap/documents-1.xml'))).toEqual(['/documents/a/'])
  expect([...files.keys()]).toHaveLength(3)
})

test('a text of a document stands there unless it is the one in force, whose address is the document', () => {
  const amended = sampleDocument(2, {
    editions: [
      { kind: 'original', inForceFrom: '2020-01-01', body: '<p>旧文本。</p>' },
      { kind: 'amendment', inForceFrom: '2025-01-01', body: '<p>现行文本。</p>' },
      { kind: 'amendment', inForceFrom: '2026-01-01', body: '<p>未来文本。</p>' },
    ],
  })
  const edition = (number: number): Route => ({
    kind: 'edition',
    path: `/documents/b/editions/${number}/`,
    record: referenceOf(amended),
    edition: number,
    records: [referenceOf(amended)],
  })
  const files = sitemapFiles([edition(1), edition(2), edition(3)], {
    library: sampleLibrary([amended]),
    today: '2025-11-20',
  })
  expect(locations(files.get('/sitemap/documents-1.xml'))).toEqual([
    '/documents/b/editions/1/',
    '/documents/b/editions/3/',
  ])
})

test('a part holds no more than search engines take', () => {
  const routes = Array.from({ length: addressesInPart + 1 }, (_, index) => record(`/documents/${index}/`))
  const files = sitemapFiles(routes, portal)
  expect(locations(files.get('/sitemap/documents-1.xml'))).toHaveLength(addressesInPart)
  expect(locations(files.get('/sitemap/documents-2.xml'))).toHaveLength(1)
})
