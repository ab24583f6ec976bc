import type { RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { RefusedFile } from '../../refused-file.ts'
import { flatten } from '../flatten.ts'
import type { ReadAttachment } from '../reading.ts'
import { fieldsFrom, type Source } from '../source.ts'
import { paragraph, root } from '../tree.ts'
import { drawnTables } from './drawn-tables.ts'
import { readMarkdown } from './read-markdown.ts'
import { readText } from './read-text.ts'

type Json = { readonly [key: string]: unknown }

/** One record as JSON: named fields, and a text that is a string or a list of articles. */
export function readJson(words: string): Source {
  const value: unknown = JSON.parse(words)
  const record = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value
  if (Array.isArray(record)) throw new RefusedFile('这个 JSON 文件里有多条记录。请每条记录一个文件。')
  if (!isObject(record)) throw new RefusedFile('JSON 文件里没有可以导入的记录。')
  const key = Object.keys(record).find((name) => textKeys.includes(name.toLowerCase()) && hasText(record[name]))
  if (key === undefined) throw new RefusedFile('JSON 文件里找不到正文（如“正文”“content”“法規內容”字段）。')
  const text = textOf(record[key])
  const before = stringAt(record, '前言')
  return {
    ...text,
    tree: before === undefined ? text.tree : root([...linesOf(before), ...text.tree.children]),
    fields: { ...text.fields, ...fieldsFrom(stringPairs(record)) },
    attachments: [...text.attachments, ...attachmentsIn(record)],
  }
}

const textKeys: readonly string[] = [
  '法規內容',
  '法规内容',
  '正文',
  '内容',
  '全文',
  '條文',
  'content',
  'body',
  'text',
  'html',
  'markdown',
  'articles',
]

function textOf(value: unknown): Source {
  if (typeof value === 'string') return textOfString(value)
  const blocks = (value as unknown[]).flatMap((entry) =>
    isObject(entry) ? blocksOfEntry(entry) : linesOf(String(entry)),
  )
  return { tree: root(blocks), fields: {}, attachments: [], pictures: [], findings: [] }
}

function textOfString(words: string): Source {
  if (/<(?:p|div|table|br|span)\b/i.test(words))
    return {
      tree: flatten(fromHtml(words, { fragment: true })),
      fields: {},
      attachments: [],
      pictures: [],
      findings: [],
    }
  return /^#{1,4} /m.test(words) ? readMarkdown(words) : readText(words)
}

/** A heading, or an article with its number; the paragraphs of an article are its lines. */
function blocksOfEntry(entry: Json): RootContent[] {
  const heading = stringAt(entry, '編章節', '编章节', 'heading')
  if (heading !== undefined) return [paragraph(heading.replace(/^(第) ?(\S+) ?([編章節款目])/, '$1$2$3'), 'h2')]
  const number = stringAt(entry, '條號', '条号', 'number')
  const text = stringAt(entry, '條文內容', '条文内容', 'text', 'content') ?? ''
  const lines = linesOf(text)
  if (number === undefined || !/^第/.test(number)) return lines
  const label = number.replace(/^第 ?(\S+) ?條/, '第$1條')
  const [first, ...rest] = lines
  const opening = first?.type === 'element' && first.tagName === 'p' ? first : undefined
  return opening === undefined
    ? [paragraph(label), ...lines]
    : [{ ...opening, children: [{ type: 'text', value: `${label}　` }, ...opening.children] }, ...rest]
}

/** Lines of a text, wrapped ones joined, with tables drawn in line characters as tables. */
function linesOf(words: string): RootContent[] {
  return drawnTables(words.split(/\r?\n/)).flatMap((part) =>
    Array.isArray(part) ? unwrapped(part).map((line) => paragraph(line)) : [part],
  )
}

/** Old records wrap at a fixed width: a line that fills it and ends inside a sentence goes on in the next. */
function unwrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  let full = false
  for (const raw of lines) {
    const line = raw.trimEnd()
    if (line === '') continue
    const before = joined.at(-1)
    if (full && before !== undefined && !startsItem(line)) joined[joined.length - 1] = before + line.trimStart()
    else joined.push(line)
    full = widthOf(line) >= 62 && widthOf(line) <= 72 && !/[。：；]$/.test(line)
  }
  return joined
}

function startsItem(line: string): boolean {
  return /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|第 ?\S+ ?[條章節])/.test(line)
}

function widthOf(line: string): number {
  return [...line].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0)
}

function attachmentsIn(record: Json): ReadAttachment[] {
  const list = record.附件 ?? record.attachments
  if (!Array.isArray(list)) return []
  return list.filter(isObject).flatMap((entry) => {
    const name = stringAt(entry, '檔案名稱', '文件名', '名称', 'name', 'title')
    const address = stringAt(entry, '下載網址', '网址', 'url', 'href')
    return name === undefined ? [] : [{ name, ...(address === undefined ? {} : { address }) }]
  })
}

function stringPairs(record: Json): [string, string][] {
  return Object.entries(record)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([key, value]) => [key, String(value)])
}

function stringAt(record: Json, ...keys: string[]): string | undefined {
  for (const key of keys) if (typeof record[key] === 'string' && record[key].trim() !== '') return record[key]
  return undefined
}

function hasText(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
