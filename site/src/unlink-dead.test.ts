import { describe, expect, test } from 'vitest'
import { unlinkDead } from './unlink-dead.ts'

const isThere = (path: string) => path === '/documents/a/'

describe('a link in a text', () => {
  test('stays where it leads somewhere', () => {
    for (const html of [
      '<p>见<a href="/documents/a/">甲</a>。</p>',
      '<p>见<a class="citation" href="/documents/a/#article-2">甲</a>。</p>',
      '<p>见<a href="https://www.yunting.example/b.html">乙</a>。</p>',
      '<p id="article-1">见<a href="#article-1">第一条</a>。</p>',
      '<p><a href="mailto:a@yunting.example">来信</a></p>',
    ])
      expect(unlinkDead(html, isThere)).toBe(html)
  })

  test('becomes its words where the page or the part is not there', () => {
    expect(unlinkDead('<p>见<a href="/old/t_1.html?x=1">旧<em>页</em></a>。</p>', isThere)).toBe(
      '<p>见旧<em>页</em>。</p>',
    )
    expect(unlinkDead('<p>见<a href="#_ftn1">[1]</a>。</p>', isThere)).toBe('<p>见[1]。</p>')
  })
})
