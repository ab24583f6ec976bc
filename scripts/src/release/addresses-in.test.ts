import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { recordPath } from '@gongkai/content-model/paths'
import { isPage } from '@gongkai/site/output'
import { PortalModel } from '@gongkai/site/portal/portal-model'
import { expect, test } from 'vitest'
import { addressesIn } from './addresses-in.ts'
import { makeFile } from './make-file.ts'

const domain = 'www.yunting.example'

test.each([
  ['<url><loc>https://www.yunting.example/documents/a/</loc></url>', ['/documents/a/']],
  ['<link>https://www.yunting.example/documents/</link>', ['/documents/']],
  ['<atom:link rel="self" type="x" href="https://www.yunting.example/feeds/rss.xml"/>', ['/feeds/rss.xml']],
  ['<link rel="alternate" href="https://www.yunting.example/a/?b=1&amp;c#d"/>', ['/a/']],
  ['<enclosure url="https://www.yunting.example/files/f.pdf" length="1"/>', ['/files/f.pdf']],
  [
    ' "url": "https://www.yunting.example/plans/p/",\n "feed_url": "https://www.yunting.example/feeds/feed.json"',
    ['/plans/p/', '/feeds/feed.json'],
  ],
  ['User-agent: *\nSitemap: https://www.yunting.example/sitemap.xml\n', ['/sitemap.xml']],
  ['<loc>https://www.yunting.example/topics/%E7%8E%AF%E4%BF%9D/</loc>', ['/topics/环保/']],
])('%s leads to %j', (text, paths) => {
  expect([...addressesIn(text, domain)]).toEqual(paths)
})

test.each([
  ['another site', '<loc>https://www.example.org/documents/a/</loc>'],
  ['a site with a longer name', '<loc>https://www.yunting.example.org/documents/a/</loc>'],
  ['where it came from', '<link rel="via" href="https://www.yunting.example/art/2020/1.html"/>'],
  ['where it came from, in JSON', ' "external_url": "https://www.yunting.example/art/2020/1.html"'],
  ['what a text says', '<content type="html">&lt;a href="https://www.yunting.example/gone/"&gt;</content>'],
  [
    'what a text says in JSON',
    ' "content_html": "<a href=\\"https://www.yunting.example/gone/\\">\\n\\"url\\": \\"https://www.yunting.example/gone/\\""',
  ],
])('%s is not on this site', (_, text) => {
  expect([...addressesIn(text, domain)]).toEqual([])
})

test('every feed, its archives and the sitemap lead to what is there, and to something', async () => {
  const { snapshot } = await readExamples()
  const { records, tombstones, moves } = snapshot
  const model = new PortalModel()
  model.apply({
    put: records.map((record) => ({ record, files: [] })),
    removed: [],
    tombstones,
    moves,
    today: exampleDay,
  })
  const found = new Set<string>()
  for (const output of model.outputs.values()) {
    if (isPage(output)) continue
    const { links: paths } = await makeFile(output, model, {
      render: () => Promise.reject(new Error('It is no page.')),
    })
    expect(paths.size, output.path).toBeGreaterThan(0)
    for (const path of paths) found.add(path)
  }
  for (const path of found) expect(path.startsWith('/files/') || model.outputs.has(path), path).toBe(true)
  for (const record of records.filter(({ type }) => type === 'normative-document'))
    expect(found).toContain(recordPath(record))
})
