import { expect, test } from 'vitest'
import { orderOf, removalOrder } from './order.ts'

const hash = 'a'.repeat(64)

test('every file comes after what it leads to', () => {
  const files: readonly (readonly [path: string, isNew: boolean])[] = [
    ['/release/manifest.json', false],
    ['/release/files/0.json', false],
    ['/index.html', false],
    ['/documents/index.html', false],
    ['/documents/by/year/2025/index.html', false],
    ['/sections/documents/index.html', false],
    ['/feeds/rss.xml', false],
    ['/sitemap.xml', false],
    ['/search/segments.json', false],
    ['/search/index.html', false],
    ['/documents/x/index.html', false],
    ['/documents/x/editions/1/index.html', false],
    ['/documents/y/index.html', true],
    ['/documents/by/year/2026/index.html', true],
    ['/search/index.html', true],
    ['/search/segments.json', true],
    [`/search/${hash}/a.grams`, true],
    [`/files/${hash}.pdf`, true],
    [`/thumbnails/${hash}.webp`, true],
    ['/_astro/page.abc.css', true],
  ]
  const byOrder = Map.groupBy(files, ([path, isNew]) => orderOf(path, isNew))
  const told = [...byOrder.keys()].sort().map((order) => [order, byOrder.get(order)?.map(([path]) => path)])
  expect(told).toMatchInlineSnapshot(`
    [
      [
        0,
        [
          "/search/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/a.grams",
          "/files/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.pdf",
          "/thumbnails/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.webp",
          "/_astro/page.abc.css",
        ],
      ],
      [
        1,
        [
          "/documents/y/index.html",
          "/documents/by/year/2026/index.html",
          "/search/index.html",
          "/search/segments.json",
        ],
      ],
      [
        2,
        [
          "/documents/x/index.html",
          "/documents/x/editions/1/index.html",
        ],
      ],
      [
        3,
        [
          "/index.html",
          "/documents/index.html",
          "/documents/by/year/2025/index.html",
          "/sections/documents/index.html",
          "/feeds/rss.xml",
          "/sitemap.xml",
          "/search/segments.json",
          "/search/index.html",
        ],
      ],
      [
        4,
        [
          "/release/files/0.json",
        ],
      ],
      [
        5,
        [
          "/release/manifest.json",
        ],
      ],
    ]
  `)
})

test('the manifest is written when all else is, and removed is what nothing names any more', () => {
  const orders = ['/index.html', '/release/files/ff.json'].flatMap((path) => [
    orderOf(path, true),
    orderOf(path, false),
  ])
  expect(Math.max(...orders)).toBeLessThan(orderOf('/release/manifest.json', true))
  expect(orderOf('/release/manifest.json', false)).toBeLessThan(removalOrder)
})
