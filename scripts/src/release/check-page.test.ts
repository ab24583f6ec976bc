import { expect, test } from 'vitest'
import { checkPage } from './check-page.ts'

const page = (body: string): string => `<!doctype html><html lang="zh-Hans"><head></head><body>${body}</body></html>`

test('tells where a page leads on this site, and to which part', () => {
  const { links, ids, problems } = checkPage(
    '/documents/a/',
    page(
      '<h1 id="top">题</h1><a href="/documents/">列表</a><a href="#top">上</a><a href="https://www.gov.cn/">外</a><a href="mailto:a@b.cn">信</a><img src="/files/x.png" alt="">',
    ),
  )
  expect(problems).toEqual([])
  expect([...ids]).toEqual(['top'])
  expect(links).toEqual([{ path: '/documents/' }, { path: '/documents/a/', fragment: 'top' }, { path: '/files/x.png' }])
})

test.each([
  ['<p id="a"></p><p id="a"></p>', 'the id "a" stands twice'],
  ['<p style="color:red">', '<p> has the attribute style'],
  ['<p onclick="x()">', '<p> has the attribute onclick'],
  ['<style>p{}</style>', 'it has a <style>'],
  ['<script>x()</script>', 'it has an inline <script>'],
])('%s is no page of ours', (body, problem) => {
  expect(checkPage('/a/', page(body)).problems).toEqual([problem])
})

test.each(['<script src="/_astro/a.js"></script>', '<script type="application/ld+json">{}</script>'])(
  '%s may stand in a page',
  (body) => {
    expect(checkPage('/a/', page(body)).problems).toEqual([])
  },
)
