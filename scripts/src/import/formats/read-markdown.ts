import type { Root as HastRoot } from 'hast'
import rehypeRaw from 'rehype-raw'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parse } from 'yaml'
import { flatten } from '../flatten.ts'
import type { ReadAttachment } from '../reading.ts'
import { type Fields, fieldsFrom, type Source } from '../source.ts'
import { elementsIn, lineOf } from '../tree.ts'
import { unfoldContainers } from './markdown-containers.ts'
import { printedHistory } from './printed-history.ts'
import { wrappedLines } from './wrapped-lines.ts'

const pipeline = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)

/** Markdown, with its front matter and the ::: containers of documentation sites. */
export function readMarkdown(words: string): Source {
  const { matter, text } = splitFrontMatter(words)
  const printed = printedHistory(text)
  const { markdown, address } = unfoldContainers(withoutWikiLinks(printed?.text ?? text))
  const parsed = pipeline.runSync(pipeline.parse(wrappedLines(markdown))) as HastRoot
  const tree = flatten(parsed)
  return {
    tree,
    fields: {
      ...(printed === undefined ? {} : { history: printed.history }),
      ...frontMatterFields(matter),
      ...(address === undefined ? {} : { address }),
    },
    attachments: attachmentsIn(tree),
    pictures: [],
    findings: [],
  }
}

/** [[name|words]] of wikis becomes its words; a category is no text. */
function withoutWikiLinks(text: string): string {
  return text
    .replace(/^\[\[(?:Category|分类|分類):[^\]]*\]\]\s*$/gim, '')
    .replace(/\[\[(?:[^\]|[]*\|)?([^\]|[]*)\]\]/g, '$1')
}

function splitFrontMatter(words: string): { matter: string; text: string } {
  const match = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(words)
  return match === null
    ? { matter: '', text: words.replace(/^\ufeff/, '') }
    : { matter: match[1] ?? '', text: words.slice(match[0].length) }
}

/** `date` in front matter says nothing about which day it is, so it is no field. */
function frontMatterFields(matter: string): Fields {
  const value: unknown = readYaml(matter)
  if (value === null || typeof value !== 'object') return {}
  const pairs = Object.entries(value)
    .filter(([label]) => !/^(?:date|日期|时间)$/i.test(label))
    .map(([label, words]): [string, string] => [label, wordsOf(words)])
  return fieldsFrom(pairs)
}

function readYaml(matter: string): unknown {
  try {
    return parse(matter)
  } catch {
    return undefined
  }
}

function wordsOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.map(wordsOf).join('、')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function attachmentsIn(tree: HastRoot): ReadAttachment[] {
  return [...elementsIn(tree)]
    .filter(
      (node) =>
        node.tagName === 'a' && /\.(?:pdf|docx?|xlsx?|wps|zip|ofd)(?:[?#]|$)/i.test(String(node.properties.href)),
    )
    .map((node) => ({ name: lineOf(node), address: String(node.properties.href) }))
}
