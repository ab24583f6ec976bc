import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { brokenness, Reader } from './reader.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

test.each([
  ['/a/', '<!DOCTYPE html><html></html>\n', undefined],
  ['/a/', '<!DOCTYPE html><html>', 'it does not end with </html>.'],
  ['/a/', '', 'it does not begin with <!doctype html>.'],
  ['/feeds/rss.xml', '<rss><channel></channel></rss>', undefined],
  ['/feeds/rss.xml', '<rss><channel></chan', expect.any(String)],
  ['/feeds/feed.json', '{"items": [', expect.stringContaining('JSON')],
])('%s with the text %j is whole, or it is said why not', (path, text, expected) => {
  expect(brokenness(path, text)).toEqual(expected)
})

test('a reader finds half pages, links that lead nowhere, and segments that are not there', async () => {
  const page = '<!doctype html><html><a href="/documents/">甲</a></html>'
  const problems = await problemsOf({
    '/': page,
    '/documents/': '<!doctype html><html><a href="/documents/gone/">乙</a></html>',
    '/site-map/': page.slice(0, 30),
    '/status/': page,
    '/feeds/atom.xml': '<feed><link href="https://www.yunting.example/documents/gone/"/></feed>',
    '/feeds/rss.xml': '<rss></rss>',
    '/feeds/feed.json': '{}',
    '/search/segments.json': '{"segments": [{"name": "a", "table": "b"}]}',
  })
  expect(problems).toEqual([
    '/documents/ leads to /documents/gone/, which is not there.',
    '/site-map/ is not whole: it does not end with </html>.',
    '/feeds/atom.xml leads to /documents/gone/, which is not there.',
    '/search/segments.json names the segment a, of which a file is not there.',
  ])
})

async function problemsOf(answers: Readonly<Record<string, string>>): Promise<string[]> {
  const site = createServer((request, response) => {
    const text = answers[request.url ?? '']
    response.writeHead(text === undefined ? 404 : 200).end(text ?? '')
  })
  server = site
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const problems = new Set<string>()
  const reader = new Reader(`http://127.0.0.1:${(site.address() as AddressInfo).port}`, (problem) =>
    problems.add(problem),
  )
  reader.begin()
  const end = Date.now() + 10_000
  while (problems.size < 4 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
  await reader.stop()
  return [...problems]
}
