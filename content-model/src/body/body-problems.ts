import type { Element, RootContent } from 'hast'
import { closedSet } from './closed-set.ts'
import { isFileReference, safeHref } from './href.ts'
import { normaliseBody } from './normalise-body.ts'
import { parseHtml } from './parse-html.ts'
import { alignments } from './tree.ts'

/**
 * Why HTML is no canonical body, in sentences for an editor that say what was found and what was expected; empty if
 * it is one. Each sentence stands once, however often it applies.
 */
export function bodyProblems(html: string): string[] {
  const canonical = normaliseBody(html)
  // What is in its canonical form holds nothing else.
  if (canonical === html) return []
  const problems = strangersIn(html)
  return problems.length > 0 ? problems : [difference(html, canonical)]
}

/** What is not in the closed set at all, in whatever layout the HTML is written: elements, attributes, addresses. */
export function strangersIn(html: string): string[] {
  const problems = new Set<string>()
  const visit = (node: RootContent): void => {
    if (node.type === 'comment') problems.add('正文含有注释“<!-- -->”，应删去。')
    if (node.type !== 'element') return
    for (const problem of elementProblems(node)) problems.add(problem)
    for (const child of node.children) visit(child)
  }
  for (const child of parseHtml(html).children) visit(child)
  return [...problems]
}

function elementProblems(element: Element): string[] {
  const allowed = closedSet[element.tagName]
  if (allowed === undefined)
    return [`正文含有“<${element.tagName}>”，不在允许的元素之内。请只用 docs/body.md 所列的元素。`]
  return Object.entries(element.properties).flatMap(([property, value]) => {
    const name = attributeName(property)
    if (!allowed.includes(name)) return [`“<${element.tagName}>”带有属性“${name}”，应删去。`]
    return valueProblems(element.tagName, name, Array.isArray(value) ? value.join(' ') : String(value))
  })
}

function valueProblems(tagName: string, name: string, value: string): string[] {
  if (name === 'href' && safeHref(value) === null) {
    return [`链接地址“${value}”不可用，应以 http://、https://、mailto:、tel:、#、/ 或 files/ 开头。`]
  }
  if (name === 'src' && !isFileReference(value)) {
    return [`图片地址“${value}”不可用，应为 files/ 加文件内容的 SHA-256 和扩展名。请先上传图片。`]
  }
  const classes = alignments.map((alignment) => `align-${alignment}`)
  if (name === 'class' && !classes.includes(value)) {
    return [`“<${tagName}>”的 class 为“${value}”，应为 ${classes.join('、')} 之一。`]
  }
  return []
}

const attributeNames: Readonly<Record<string, string>> = {
  className: 'class',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  ariaLabel: 'aria-label',
}

function attributeName(property: string): string {
  return attributeNames[property] ?? property.toLowerCase()
}

/** The first place at which HTML of allowed elements is not in canonical form. */
function difference(html: string, canonical: string): string {
  let start = 0
  while (start < html.length && html[start] === canonical[start]) start += 1
  const excerpt = (text: string): string => text.slice(Math.max(0, start - 10), start + 30) || '（到此为止）'
  return `正文不是规范形式：第 ${start + 1} 个字符附近为“${excerpt(html)}”，应为“${excerpt(canonical)}”。`
}
