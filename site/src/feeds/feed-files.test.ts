import type { Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { sampleDocument, sampleRecords } from '../describe/sample-library.ts'
import { write } from '../make.ts'
import { asking } from '../portal/asking.ts'
import { openModel } from '../portal/open-portal.ts'
import type { PortalModel } from '../portal/portal-model.ts'

function sourceOf(
  records: readonly PublishedRecord[],
  tombstones: readonly Tombstone[] = [],
  today = '2025-11-20',
): PortalModel {
  return openModel({ records: [...sampleRecords, ...records], tombstones, moves: [] }, today)
}

function written(model: PortalModel): Map<string, string> {
  const portal = asking(model, () => {})
  return new Map(
    [...model.outputs.values()].flatMap((output) =>
      output.kind === 'feed' || output.kind === 'archive' ? [[output.path, write(output, portal)]] : [],
    ),
  )
}

interface AtomEntry {
  id: string
  title: string
  updated: string
  published: string
  content?: { '#text': string }
}
interface Atom {
  entry: AtomEntry[]
  link: { '@rel': string; '@href': string }[]
  'at:deleted-entry': { '@ref': string; '@when': string }[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  alwaysCreateTextNode: false,
  parseTagValue: false,
  isArray: (name) => ['entry', 'link', 'item', 'at:deleted-entry'].includes(name),
})

function atom(xml: string | undefined): Atom {
  const { feed } = parser.parse(xml ?? '') as { feed: Partial<Atom> }
  return { entry: [], link: [], 'at:deleted-entry': [], ...feed }
}

const linkOf = ({ link }: Atom, rel: string) =>
  link.find((one) => one['@rel'] === rel)?.['@href'].replace('https://www.yunting.example', '')
const siteAtom = (source: PortalModel) => atom(written(source).get('/feeds/atom.xml'))
const titles = (feed: Atom) => feed.entry.map(({ title }) => title)

const releasedOn = (day: number) => {
  const instant = new Date(Date.UTC(2025, 0, day, 2)).toISOString()
  return { publishedOn: instant.slice(0, 10), firstReleasedAt: instant, lastReleasedAt: instant }
}
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => sampleDocument(index + 1, releasedOn(index + 1)))
const imported = { sourceSystem: '旧站', originalPublishedAt: '2012-03-04 17:34' }

describe('what a feed holds', () => {
  test('the newest entry first, at most 50', () => {
    const feed = siteAtom(sourceOf(many(60)))
    expect(feed.entry).toHaveLength(50)
    expect(feed.entry[0]?.title).toBe('云汀市第60号办法')
  })

  test('an identifier is permanent and no address', () => {
    const document = sampleDocument(1)
    expect(siteAtom(sourceOf([document])).entry[0]?.id).toBe(
      `tag:www.yunting.example,2026:record/normative-document/${document.key}`,
    )
  })

  test('a changed text is the same entry, updated, and among the newest again', () => {
    const [first, ...others] = many(60)
    if (first === undefined) throw new Error('No first document.')
    const before = siteAtom(sourceOf([first, ...others]))
    const after = siteAtom(sourceOf([{ ...first, lastReleasedAt: '2025-10-01T00:00:00.000Z' }, ...others]))
    expect(titles(before)).not.toContain(first.title)
    expect(after.entry[0]).toMatchObject({
      title: first.title,
      published: first.firstReleasedAt,
      updated: '2025-10-01T00:00:00.000Z',
    })
  })

  test('a later edition changes the text on the day it comes into force', () => {
    const document = sampleDocument(1, {
      editions: [
        { kind: 'original', inForceFrom: '2025-07-01', body: '<p>旧文。</p>' },
        { kind: 'amendment', inForceFrom: '2025-10-01', body: '<p>新文。</p>' },
      ],
    })
    const [before] = siteAtom(sourceOf([document], [], '2025-09-30')).entry
    const [after] = siteAtom(sourceOf([document], [], '2025-10-01')).entry
    expect(before).toMatchObject({ updated: document.lastReleasedAt, content: { '#text': '<p>旧文。</p>' } })
    expect(after).toMatchObject({ updated: '2025-09-30T16:00:00.000Z', content: { '#text': '<p>新文。</p>' } })
  })

  test('an imported record stands by the day of its source, in the archives and never among the newest', () => {
    const files = written(sourceOf([sampleDocument(1), sampleDocument(2, imported)]))
    expect(titles(atom(files.get('/feeds/atom.xml')))).toEqual(['云汀市第1号办法'])
    const archive = atom(files.get('/feeds/archive/first.xml'))
    expect(archive.entry.map(({ title, published }) => [title, published])).toEqual([
      ['云汀市第2号办法', '2012-03-04T09:34:00.000Z'],
      ['云汀市第1号办法', '2025-06-06T01:30:00.000Z'],
    ])
  })

  test('an imported record whose source states no day stands by its document day', () => {
    const document = sampleDocument(2, { sourceSystem: '旧站', signedOn: '1998-05-01' })
    const archive = atom(written(sourceOf([document])).get('/feeds/archive/first.xml'))
    expect(archive.entry[0]?.published).toBe('1998-04-30T16:00:00.000Z')
  })

  test('a withdrawal is an entry of its own, without title or text of what is gone', () => {
    const tombstone: Tombstone = {
      path: '/documents/113301000000000000-2025-00009/',
      record: 'normative-document/113301000000000000-2025-00009',
      on: '2025-08-01',
      at: '2025-08-01T03:00:00.000Z',
      authority: '云汀市人民政府',
      reason: '内容有误',
    }
    const files = written(sourceOf([sampleDocument(1)], [tombstone]))
    const feed = atom(files.get('/feeds/atom.xml'))
    expect(titles(feed)).toEqual(['已撤回', '云汀市第1号办法'])
    expect(feed.entry[0]?.content?.['#text']).toContain('内容有误')
    expect(feed['at:deleted-entry']).toEqual([
      expect.objectContaining({
        '@ref': 'tag:www.yunting.example,2026:record/normative-document/113301000000000000-2025-00009',
        '@when': '2025-08-01T03:00:00.000Z',
      }),
    ])
    expect(titles(atom(files.get('/feeds/documents/atom.xml')))).toContain('已撤回')
    expect(titles(atom(files.get('/feeds/authorities/yunting-government/atom.xml')))).toContain('已撤回')
  })

  test('a repeal is an entry of its own, from the day on which it counts', () => {
    const old = sampleDocument(1)
    const repealing = sampleDocument(2, {
      firstReleasedAt: '2025-09-01T01:00:00.000Z',
      lastReleasedAt: '2025-09-01T01:00:00.000Z',
      effectiveOn: '2025-10-01',
      legalRelations: [
        {
          act: 'repeals',
          target: `normative-document/${old.key}`,
          citation: { title: old.title },
        },
      ],
    })
    expect(titles(siteAtom(sourceOf([old, repealing], [], '2025-09-30')))).toHaveLength(2)
    const feed = siteAtom(sourceOf([old, repealing], [], '2025-10-01'))
    expect(feed.entry[0]).toMatchObject({ title: '已废止：云汀市第1号办法', updated: '2025-09-30T16:00:00.000Z' })
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(3)
  })
})

describe('archives (RFC 5005)', () => {
  const files = written(sourceOf(many(300)))
  const archives = [...files.keys()].filter((path) => path.startsWith('/feeds/archive/'))
  const pagesFrom = (start: string | undefined, of: ReadonlyMap<string, string>): string[] => {
    const seen: string[] = []
    for (let at = start; at !== undefined; at = linkOf(atom(of.get(at)), 'prev-archive')) seen.push(at)
    return seen
  }
  const changed = (later: ReadonlyMap<string, string>) => archives.filter((path) => later.get(path) !== files.get(path))

  test('the newest entries lead to the archive, which leads back part by part to the oldest', () => {
    const seen = pagesFrom(linkOf(atom(files.get('/feeds/atom.xml')), 'prev-archive'), files)
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.toSorted()).toEqual(archives.toSorted())
    for (const [place, path] of seen.entries()) {
      const page = atom(files.get(path))
      expect(linkOf(page, 'current')).toBe('/feeds/atom.xml')
      expect(linkOf(page, 'self')).toBe(path)
      expect(linkOf(page, 'next-archive')).toBe(seen[place - 1])
    }
    const oldestFirst = seen
      .toReversed()
      .flatMap((path) => atom(files.get(path)).entry.map(({ published }) => published))
    expect(oldestFirst).toEqual(oldestFirst.toSorted())
  })

  test('archives hold every entry once', () => {
    const ids = archives.flatMap((path) => atom(files.get(path)).entry.map(({ id }) => id))
    expect(new Set(ids).size).toBe(300)
    expect(ids).toHaveLength(300)
  })

  test('what is published anew changes the last part only', () => {
    expect(changed(written(sourceOf(many(301)))).length).toBeLessThanOrEqual(1)
  })

  test('what is published with an old day, or withdrawn, changes the part where it stands, and no more than its neighbours', () => {
    const later = written(sourceOf([...many(300), sampleDocument(900, imported)]))
    expect(changed(later).length).toBeLessThanOrEqual(2)
    const fewer = written(sourceOf(many(300).filter((_, place) => place !== 150)))
    expect(changed(fewer).length).toBeLessThanOrEqual(3)
  })

  test('a feed whose newest entries are all there are says so and has no archive', () => {
    const small = written(sourceOf(many(3)))
    expect(small.get('/feeds/atom.xml')).toContain('<fh:complete/>')
    expect([...small.keys()].filter((path) => path.includes('archive'))).toEqual([])
  })
})

describe('which feeds there are', () => {
  test('the site, every type, and the authorities and topics that have something to tell', () => {
    const paths = [...written(sourceOf([sampleDocument(1)])).keys()]
    expect(new Set(paths.filter((path) => path.endsWith('rss.xml')))).toEqual(
      new Set([
        '/feeds/rss.xml',
        '/feeds/documents/rss.xml',
        '/feeds/interpretations/rss.xml',
        '/feeds/bulletins/rss.xml',
        '/feeds/plans/rss.xml',
        '/feeds/information/rss.xml',
        '/feeds/graphic-interpretations/rss.xml',
        '/feeds/authorities/yunting-government/rss.xml',
        '/feeds/topics/pets/rss.xml',
      ]),
    )
    expect(written(sourceOf([])).has('/feeds/topics/pets/rss.xml')).toBe(false)
  })
})

describe('formats', () => {
  const file = `${'a'.repeat(64)}.pdf`
  const hard = sampleDocument(1, {
    title: '关于“<云汀> & 其他”的通知',
    summary: '一<二 & 三',
    editions: [
      {
        kind: 'original',
        body: `<p>1 &#x3C; 2 &#x26; 3，见<a href="#note-1">注</a>、<a href="files/${file}">附件</a>、<a href="/search/">检索</a>。</p>`,
      },
    ],
    attachments: [{ file: { file, name: '申请表.pdf', mediaType: 'application/pdf', bytes: 12 } }],
  })
  const files = written(sourceOf([hard]))
  const page = `https://www.yunting.example/documents/${hard.key}/`
  const html = [
    `<p>1 &#x3C; 2 &#x26; 3，见<a href="${page}#note-1">注</a>、<a href="https://www.yunting.example/files/${file}">附件</a>、<a href="https://www.yunting.example/search/">检索</a>。</p>`,
    '<h2>附件</h2>',
    '<ul>',
    `<li><a href="https://www.yunting.example/files/${file}">申请表.pdf</a></li>`,
    '</ul>',
  ].join('\n')

  const strict = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'item' })

  test('XML is well-formed', () => {
    for (const [path, content] of files) if (path.endsWith('.xml')) expect(XMLValidator.validate(content)).toBe(true)
  })

  test('Atom carries the full text as escaped HTML with whole addresses', () => {
    const parsed = strict.parse(files.get('/feeds/atom.xml') ?? '')
    expect(parsed.feed.entry.content['#text']).toBe(html)
    expect(parsed.feed.entry.title).toBe(hard.title)
  })

  test('RSS carries the same', () => {
    const [item] = strict.parse(files.get('/feeds/rss.xml') ?? '').rss.channel.item
    expect(item['content:encoded']).toBe(html)
    expect(item.guid['#text']).toBe(`tag:www.yunting.example,2026:record/normative-document/${hard.key}`)
    expect(item.pubDate).toBe('Fri, 06 Jun 2025 01:30:00 GMT')
    expect(item.enclosure['@_length']).toBe('12')
  })

  test('JSON Feed carries the same', () => {
    const [item] = JSON.parse(files.get('/feeds/feed.json') ?? '').items
    expect(item).toMatchObject({
      content_html: html,
      url: page,
      date_modified: '2025-06-06T01:30:00.000Z',
      attachments: [{ mime_type: 'application/pdf', size_in_bytes: 12 }],
    })
  })

  test('any words make well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const document = sampleDocument(1, { title: `甲${words}`, summary: `乙${words}`, keywords: [words] })
        for (const [path, content] of written(sourceOf([document])))
          if (path.endsWith('.xml')) {
            expect(XMLValidator.validate(content)).toBe(true)
            expect(content).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
          }
      }),
      { numRuns: 50 },
    )
  })

  test('the same records give the same bytes, in whatever order they come', () => {
    expect([...written(sourceOf(many(70).reverse()))].sort()).toEqual([...written(sourceOf(many(70)))].sort())
  })
})
