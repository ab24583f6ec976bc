import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { index } from '@gongkai/site/search/index'
import { noFacets } from '@gongkai/site/search/testing/generated-records'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findLeaks, wordLeaks } from './leak-scan.ts'

const marker = '龘靐齉爩鱻麤'

let tree = ''
beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), 'gongkai-leaks-'))
})
afterEach(() => rm(tree, { recursive: true }))

const everyCharacter = (write: (code: number) => string) => [...marker].map((one) => write(one.charCodeAt(0))).join('')
const escaped = everyCharacter((code) => `\\u${code.toString(16)}`)
const entities = everyCharacter((code) => `&#x${code.toString(16)};`)

test.each([
  ['plain', 'page.html', `<p>前${marker}后</p>`],
  ['JSON escapes', 'feed.json', `{"title":"${escaped}"}`],
  ['percent encoding', 'page.html', `<a href="/x?q=${encodeURIComponent(marker)}">甲</a>`],
  ['percent encoding', 'sitemap.xml', `<loc>/${encodeURIComponent(marker).toLowerCase()}</loc>`],
  ['HTML escapes', 'page.html', entities],
  ['HTML escapes', 'page.html', everyCharacter((code) => `&#${code};`)],
  ['HTML escapes', 'feed.json', JSON.stringify(entities).replaceAll('&', '\\u0026')],
  ['twice escaped', 'rss.xml', `<description>${entities.replaceAll('&', '&amp;')}</description>`],
  ['across tags and blanks', 'page.html', '龘靐<a id="x">齉爩</a>\n  鱻<b>麤</b>'],
  ['plain', 'segments.gz', gzipSync(`["${marker}"]`)],
  ['file name', `files/${marker}.pdf`, 'x'],
  ['file name', `files/${encodeURIComponent(marker)}/index.html`, 'x'],
  ['file name', `files/${marker}.gz`, gzipSync('x')],
])('finds a marker in the form “%s” of %s', async (form, file, content) => {
  await put(file, content)
  expect(await findLeaks(tree, ['另一个记号', marker])).toEqual([{ marker, file, form }])
})

test('finds a marker in a part of an archive, and in the name of a part', async () => {
  const content = new TextEncoder().encode(`<w:t>${marker.slice(0, 2)}</w:t><w:t>${marker.slice(2)}</w:t>`)
  await put('files/a.docx', zipSync({ 'word/document.xml': content, [`${marker}.txt`]: new Uint8Array() }))
  expect(await findLeaks(tree, [marker])).toEqual([
    { marker, file: 'files/a.docx!word/document.xml', form: 'across tags and blanks' },
    { marker, file: `files/a.docx!${marker}.txt`, form: 'plain' },
  ])
})

test('finds a marker in the postings of the search index, where its words stand apart', async () => {
  await putIndexOf(`见${marker}。`)
  const leaks = await findLeaks(tree, [marker, '靐龘', 'zk81'])
  expect(leaks).toEqual([
    { marker, file: expect.stringMatching(/^search\/[a-z0-9]+\/[a-z0-9]+\.grams$/), form: 'postings' },
  ])
})

test.each(['table', 'part', 'facts'])('finds a marker in a file of the search index of the kind .%s', async (kind) => {
  await put(`search/abc/def.${kind}`, deflateRawSync(JSON.stringify({ rests: `见${marker}` })))
  expect(await findLeaks(tree, [marker])).toEqual([{ marker, file: `search/abc/def.${kind}`, form: 'plain' }])
})

test('finds a marker in the postings of heads', async () => {
  await putIndexOf('见。', `关于${marker}的通知`)
  const leaks = await findLeaks(tree, [marker])
  expect(leaks).toContainEqual({ marker, file: expect.stringMatching(/\.heads$/), form: 'postings' })
  expect(leaks.filter(({ file }) => file.endsWith('.grams'))).toEqual([])
})

test('finds a marker that is one word in the postings', async () => {
  await putIndexOf('见 ZK81 号')
  expect((await findLeaks(tree, ['ZK81'])).map(({ form }) => form)).toContain('postings')
  expect(await findLeaks(tree, ['ZK8'])).toEqual([])
})

test('finds nothing where there is nothing, and words what it finds', async () => {
  await put('page.html', '<p>100% &amp; &#9999999; \\u00 %e4%b8</p>')
  expect(await findLeaks(tree, [marker])).toEqual([])
  expect(wordLeaks([{ marker, file: 'a.html', form: 'plain' }])).toMatchInlineSnapshot(
    `"a.html holds “龘靐齉爩鱻麤” (plain), which must not be public."`,
  )
})

/** The index of a record with that text, without the text itself. */
async function putIndexOf(text: string, title = '甲'): Promise<void> {
  const files = await index([
    {
      path: '/a/',
      type: 'disclosure',
      title,
      facets: noFacets,
      numbers: [],
      authorities: [],
      paragraphs: [text],
    },
  ])
  for (const [path, content] of files) if (!path.includes('/records/')) await put(path, content)
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true })
  await writeFile(join(tree, path), content)
}
