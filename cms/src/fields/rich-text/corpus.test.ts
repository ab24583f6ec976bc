import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bodyProblems } from '@gongkai/content-model/body/body-problems'
import { bodyText } from '@gongkai/content-model/body/body-text'
import { normaliseBody } from '@gongkai/content-model/body/normalise-body'
import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { identityContext } from './identity-context.ts'
import { publish } from './publish.ts'
import { store } from './store.ts'

const corpus = resolve(process.env.CORPUS_DIR ?? '../shared/corpus')
const documents = join(corpus, 'sample-300/docs')

const hard = [
  'd04212.html',
  'd04219.html',
  'd04239.html',
  'd04247.html',
  'd04259.html',
  'd04748.md',
  'd07887.json',
  'd11360.json',
  'd11537.json',
  'd14987.json',
]

if (!existsSync(documents)) {
  test.skip(`no corpus at ${documents} (CORPUS_DIR): its hard documents were not tried`, () => {})
} else {
  describe.each(hard)('%s', (name) => {
    const source = mainContent(name, readFileSync(join(documents, name), 'utf8'))
    const body = normaliseBody(source)

    test('publish(store(html)) = html', () => {
      expect(bodyProblems(body)).toEqual([])
      expect(publish(store(body, identityContext(body)), identityContext(body))).toBe(body)
    })

    test('keeps all text of its source', () => {
      expect(withoutSpace(bodyText(body).join(''))).toBe(withoutSpace(textOf(fromHtml(source, { fragment: true }))))
    })
  })
}

function mainContent(name: string, source: string): string {
  if (name.endsWith('.md')) return fromMarkdown(source)
  return name.endsWith('.json') ? fromArticles(JSON.parse(source)) : fromPage(source)
}

function fromMarkdown(markdown: string): string {
  return String(unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).processSync(markdown))
}

/** The pages keep their text in `#UCAP-CONTENT`. */
function fromPage(html: string): string {
  const content = find(fromHtml(html, { fragment: true }), (element) => element.properties.id === 'UCAP-CONTENT')
  if (content === null) throw new Error('Could not find the main content of the page.')
  return toHtml(content.children)
}

function find(parent: Root | Element, matches: (element: Element) => boolean): Element | null {
  for (const child of parent.children as RootContent[]) {
    if (child.type !== 'element') continue
    const found = matches(child) ? child : find(child, matches)
    if (found !== null) return found
  }
  return null
}

interface Article {
  條號?: string
  編章節?: string
  條文內容?: string
}

/** Lines drawn with box characters are preformatted, all others paragraphs. */
function fromArticles(law: { 法規內容: Article[] }): string {
  return law.法規內容
    .map((article) => {
      const lines = (article.條文內容 ?? '').split('\r\n').map((line) => {
        const element = /[│┌├└]/.test(line) ? 'pre' : 'p'
        return `<${element}>${line}</${element}>`
      })
      return `<h3>${article.條號 ?? article.編章節 ?? ''}</h3>${lines.join('')}`
    })
    .join('')
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '')
}
