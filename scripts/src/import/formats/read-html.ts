import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { flatten } from '../flatten.ts'
import type { ReadAttachment } from '../reading.ts'
import { type Fields, fieldOf, fieldsFrom, type Source } from '../source.ts'
import { elementsIn, isElement, lineOf } from '../tree.ts'

/** A page, or a piece of one: its main text, its head block and its meta tags. */
export function readHtml(words: string): Source {
  const page = fromHtml(words, { fragment: !/<(?:html|body)[\s>]/i.test(words) })
  const headBlocks = [...elementsIn(page)].filter(isHeadBlock)
  const main = withoutBlocks(mainText(page), new Set(headBlocks))
  return {
    tree: flatten(main),
    fields: fieldsFrom([...headBlocks.flatMap(pairsIn), ...metaTags(page), ...pageTitle(page)]) satisfies Fields,
    attachments: attachmentsIn(main),
    pictures: [],
    findings: [],
  }
}

const mainPlaces: readonly ((node: Element) => boolean)[] = [
  (node) => node.properties.id === 'UCAP-CONTENT',
  ...['pages_content', 'TRS_Editor', 'TRS_UEDITOR', 'zoom', 'article-content', 'article_content', 'content-text'].map(
    (name) => (node: Element) => node.properties.id === name || hasClass(node, name),
  ),
  (node) => node.tagName === 'article',
]

/** The element that portals keep the text in; otherwise the smallest that has most of the text of the page. */
function mainText(page: Root): Root | Element {
  const elements = [...elementsIn(page)]
  for (const isMain of mainPlaces) {
    const place = elements.find((node) => isMain(node) && lineOf(node).length > 20)
    if (place !== undefined) return withTitleBefore(place, elements)
  }
  const total = proseIn(page)
  let best: Root | Element = page
  for (const node of elements)
    if (isElement(node, 'div', 'td', 'section', 'main') && total > 100 && proseIn(node) > total * 0.8) best = node
  return best.type === 'root' ? best : withTitleBefore(best, elements)
}

/** Portals set the title as h1, or in a place that is named after it, above the place of the text. */
function withTitleBefore(place: Element, elements: readonly Element[]): Element {
  const inside = new Set(elementsIn(place))
  const before = elements.slice(0, elements.indexOf(place)).filter((node) => !inside.has(node) && lineOf(node) !== '')
  const heading = before.find((node) => node.tagName === 'h1') ?? before.findLast(isTitlePlace)
  return heading === undefined ? place : { ...place, tagName: 'div', children: [heading, ...place.children] }
}

function isTitlePlace(node: Element): boolean {
  const names = [node.properties.id, node.properties.className].flat().map(String)
  return names.some((name) => /(?:^|[-_])(?:title|tit|biaoti|bt)\d?$/i.test(name)) && namesDocument(lineOf(node))
}

/** How much of a node is sentences: the text of links, menus and scripts is none. */
function proseIn(node: Root | Element): number {
  let length = 0
  for (const child of node.children) {
    if (child.type === 'text') length += child.value.trim().length
    else if (child.type === 'element' && !isElement(child, 'a', 'nav', 'script', 'style', 'footer', 'select', 'head'))
      length += proseIn(child)
  }
  return length
}

/** A table or list of labels and words, as 索引号、发文机关、成文日期; three known labels make one. */
function isHeadBlock(node: Element): boolean {
  if (!isElement(node, 'table', 'ul', 'dl', 'div')) return false
  if (lineOf(node).length > 600) return false
  return new Set(pairsIn(node).map(([label]) => fieldOf(label))).size >= 3
}

function pairsIn(block: Element): [string, string][] {
  const places = [...elementsIn(block)].filter(
    (node) => isPlace(node) && ![...elementsIn(node)].some((inner) => inner !== node && isPlace(inner)),
  )
  const pairs: [string, string][] = []
  places.forEach((place, index) => {
    const words = lineOf(place)
    const next = places[index + 1]
    if (isLabel(words) && next !== undefined && !isLabel(lineOf(next))) pairs.push([words, lineOf(next)])
    const stated = /^([^：:]{2,10})[：:]\s*(\S.*)$/.exec(words)
    if (stated?.[1] !== undefined && stated[2] !== undefined && isLabel(stated[1])) pairs.push([stated[1], stated[2]])
  })
  return pairs
}

function isPlace(node: Element): boolean {
  return isElement(node, 'td', 'th', 'dt', 'dd', 'li', 'p', 'span')
}

function isLabel(words: string): boolean {
  return fieldOf(words) !== undefined
}

function metaTags(page: Root): [string, string][] {
  const named: readonly string[] = ['articletitle', 'pubdate', 'contentsource', 'author', 'url', 'keywords']
  return [...elementsIn(page)]
    .filter((node) => node.tagName === 'meta' && named.includes(String(node.properties.name ?? '').toLowerCase()))
    .map((node) => [String(node.properties.name), String(node.properties.content ?? '')])
}

/** The title of the page, where it names a document: 关于占道的通知_云汀市人民政府. */
function pageTitle(page: Root): [string, string][] {
  const title = [...elementsIn(page)].find((node) => node.tagName === 'title')
  const words = title === undefined ? '' : (lineOf(title).split(/[_|｜]|\s[-–—]\s/)[0] ?? '').trim()
  return namesDocument(words) ? [['title', words]] : []
}

function namesDocument(words: string): boolean {
  return (
    words.length < 150 &&
    /(?:通知|意见|决定|决议|办法|规定|条例|细则|批复|公告|通告|方案|函|通报|规划|公报|规则|规程|令|答复|命令|解读|公示)(?:[（(][^（）()]*[）)])*$/.test(
      words,
    )
  )
}

function attachmentsIn(main: Root | Element): ReadAttachment[] {
  return [...elementsIn(main)]
    .filter((node) => node.tagName === 'a' && /\.(?:pdf|docx?|xlsx?|wps|et|zip|rar|ofd|pptx?)$/i.test(addressOf(node)))
    .map((node) => ({
      name: lineOf(node) || decodeURIComponent(addressOf(node).split('/').at(-1) ?? ''),
      address: addressOf(node),
    }))
}

function addressOf(node: Element): string {
  return String(node.properties.href ?? '').split(/[?#]/)[0] ?? ''
}

function withoutBlocks<T extends Root | Element>(node: T, blocks: ReadonlySet<Element>): T {
  return {
    ...node,
    children: (node.children as ElementContent[])
      .filter((child) => !(child.type === 'element' && blocks.has(child)))
      .map((child) => (child.type === 'element' ? withoutBlocks(child, blocks) : child)),
  } as T
}

function hasClass(node: Element, name: string): boolean {
  const classes = node.properties.className
  return Array.isArray(classes) && classes.includes(name)
}
