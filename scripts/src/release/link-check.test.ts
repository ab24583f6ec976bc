import { describe, expect, test } from 'vitest'
import { openLinkCheck } from './link-check.ts'

function problemsOf(
  pages: Readonly<Record<string, string>>,
  files: readonly string[] = [],
): Promise<readonly string[]> {
  const check = openLinkCheck()
  for (const [path, html] of Object.entries(pages)) check.add(path, html)
  return check.problems({
    has: (path) => path in pages || files.includes(path),
    read: async (path) => pages[path] ?? '',
  })
}

describe('the check of a release', () => {
  test('finds nothing where every link leads somewhere', async () => {
    const pages = {
      '/': '<a href="/documents/a/?q=1#article-2">甲</a><img src="/files/a.png"><a href="https://other.example/x">外</a>',
      '/documents/a/': '<p id="article-2">第二条</p><a href="#article-2">¶</a><a href="mailto:a@b.example">信</a>',
    }
    expect(await problemsOf(pages, ['/files/a.png'])).toEqual([])
  })

  test('names the page and the address of a dead link, a missing file and a missing part', async () => {
    const pages = {
      '/': '<a href="/gone/">x</a><img src="/files/b.png"><a href="/documents/a/#article-9">y</a>',
      '/documents/a/': '<p id="article-2">第二条</p>',
    }
    expect(await problemsOf(pages)).toMatchInlineSnapshot(`
      [
        "/ links to /gone/, which is not there.",
        "/ links to /files/b.png, which is not there.",
        "/ links to /documents/a/#article-9, but that page has no such part.",
      ]
    `)
  })

  test('refuses inline style and script, event handlers and an id that stands twice', async () => {
    const html =
      '<p id="a" style="color:red" onclick="x()"></p><p id="a"></p><style></style><script>x()</script><script type="application/ld+json">{}</script>'
    expect(await problemsOf({ '/': html })).toMatchInlineSnapshot(`
      [
        "/: <p> has the attribute style.",
        "/: <p> has the attribute onclick.",
        "/: the id "a" stands twice.",
        "/: it has a <style>.",
        "/: it has an inline <script>.",
      ]
    `)
  })
})
