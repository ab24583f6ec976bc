import { normaliseBody } from '@gongkai/content-model/body/normalise-body'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { type Line, linesOf } from './lines.ts'
import { afterContents, isContentsHeading } from './rules/contents.ts'
import { signatureIn } from './rules/signature.ts'
import { element, isElement, lineOf, paragraph, root } from './tree.ts'

/**
 * The body as canonical HTML: without the lines that are shown apart (title, number, history), without a printed table
 * of contents whose entries all stand in the text as headings, and with parts, chapters and sections as headings.
 */
export function bodyHtml(tree: Root, apart: ReadonlySet<Element>): string {
  const kept = root(tree.children.filter((block) => !(block.type === 'element' && apart.has(block))))
  const withTitles = withAttachmentTitles(withoutContents(kept))
  return normaliseBody(toHtml(withHeadings(withTitles), { allowDangerousHtml: false }))
}

function withoutContents(tree: Root): Root {
  const lines = linesOf(tree)
  const at = lines.findIndex(({ words }) => isContentsHeading(words))
  if (at === -1) return tree
  const end = afterContents(lines, at)
  const bare = (words: string) => words.replace(/[.．…·\s\u3000]*\d*$/, '').replace(/[\s\u3000]/g, '')
  const later = new Set(lines.slice(end).map(({ words }) => bare(words)))
  const entries = lines.slice(at + 1, end)
  if (entries.length < 2 || !entries.every(({ words }) => later.has(bare(words)))) return tree
  const contents = new Set<RootContent>([lines[at], ...entries].map((line) => (line as Line).block))
  return root(tree.children.filter((block) => !contents.has(block)))
}

/** After the signature of a notice comes what it issues: its title, over one or several lines, is a heading. */
function withAttachmentTitles(tree: Root): Root {
  const lines = linesOf(tree)
  const signature = signatureIn(lines)
  if (signature === undefined) return tree
  let at = signature.at + 1
  while (/^[（(].{2,20}[）)]$|^附件[：:\d]*$/.test(lines[at]?.words ?? '') && at < lines.length) at += 1
  let end = at
  while (end < Math.min(lines.length, at + 4) && isTitleLine(lines[end] as Line)) end += 1
  if (end === at || end === lines.length) return tree
  const title = lines.slice(at, end)
  const heading = paragraph(title.map(({ words }) => words).join(''), 'attachment-title')
  const blocks = new Set<RootContent>(title.map(({ block }) => block))
  return root(
    tree.children.flatMap((block) => (block === title[0]?.block ? [heading] : blocks.has(block) ? [] : [block])),
  )
}

function isTitleLine({ words, block }: Line): boolean {
  return (
    words.length > 1 &&
    words.length < 40 &&
    block.tagName === 'p' &&
    !/[。，；：:]|^第.{1,5}[章条节编]|^[一二三四五六七八九十]+、|^\d|^[（(]|^目\s*[录次]$/.test(words)
  )
}

type HeadingKind =
  | 'attachment'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'numbered'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
const ranks: readonly HeadingKind[] = [
  'attachment',
  'part',
  'subpart',
  'chapter',
  'section',
  'numbered',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]

/** Headings by what they are (编, 章, 节, 一、), on the levels h2 to h5 without gaps. */
function withHeadings(tree: Root): Root {
  const kinds = tree.children.map(kindOf)
  const present = ranks.filter((kind) => kinds.includes(kind))
  return root(
    tree.children.map((block, index): RootContent => {
      const kind = kinds[index]
      if (!isElement(block)) return block
      if (kind === undefined)
        return withReadablePictures(trimmed(isHeadingTag(block) ? { ...block, tagName: 'p' } : block))
      return trimmed(element(`h${Math.min(5, 2 + present.indexOf(kind))}`, withoutStrong(block.children)))
    }),
  )
}

function kindOf(block: RootContent): HeadingKind | undefined {
  if (!isElement(block) || (block.tagName !== 'p' && block.tagName !== 'attachment-title' && !isHeadingTag(block)))
    return undefined
  if (block.tagName === 'attachment-title') return 'attachment'
  const words = lineOf(block)
  if (words.length > 60 || /[。；;：:，,]$/.test(words)) return undefined
  const part = /^第\s*[一二三四五六七八九十百千零〇\d]+\s*(分编|[编編章节節])(?![\u3400-\u9fff]*规定的)/.exec(
    words,
  )?.[1]
  if (part !== undefined)
    return part === '分编' ? 'subpart' : /[编編]/.test(part) ? 'part' : part === '章' ? 'chapter' : 'section'
  if (/^第\s*[一二三四五六七八九十百千零〇\d]+\s*[条條]/.test(words)) return undefined
  if (/^[一二三四五六七八九十]+、[^。；]+$/.test(words) && words.length <= 40) return 'numbered'
  return isHeadingTag(block) ? (block.tagName as HeadingKind) : undefined
}

function isHeadingTag(block: Element): boolean {
  return /^h[1-6]$/.test(block.tagName)
}

/** A heading is strong by itself, however the page set it. */
function withoutStrong(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node) => {
    if (node.type !== 'element') return [node]
    const children = withoutStrong(node.children)
    return /^(?:strong|b|span|font)$/.test(node.tagName) ? children : [{ ...node, children }]
  })
}

/** White space at the ends of a paragraph is layout, and so is the alignment of what stands inside it. */
function trimmed(block: Element): Element {
  if (!/^(?:p|h[1-6])$/.test(block.tagName)) return block
  return { ...block, children: trimEnd(trimStart(block.children.map(withoutInnerAlignment))) }
}

function withoutInnerAlignment(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const style = String(node.properties.style ?? '')
    .split(';')
    .filter((declaration) => /^\s*(?:font-weight|font-style|text-decoration|vertical-align)\s*:/i.test(declaration))
    .join(';')
  const { style: _, align: __, ...properties } = node.properties
  return {
    ...node,
    properties: style === '' ? properties : { ...properties, style },
    children: node.children.map(withoutInnerAlignment),
  }
}

function trimStart(content: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = content
  if (first === undefined) return []
  const changed =
    first.type === 'text'
      ? { ...first, value: first.value.replace(/^[\s\u3000\u200b]+/, '') }
      : insideOf(first, trimStart)
  return isBlank(changed) ? trimStart(rest) : [changed, ...rest]
}

function trimEnd(content: readonly ElementContent[]): ElementContent[] {
  const last = content.at(-1)
  if (last === undefined) return []
  const rest = content.slice(0, -1)
  const changed =
    last.type === 'text' ? { ...last, value: last.value.replace(/[\s\u3000\u200b]+$/, '') } : insideOf(last, trimEnd)
  return isBlank(changed) ? trimEnd(rest) : [...rest, changed]
}

function insideOf(
  node: ElementContent,
  trim: (content: readonly ElementContent[]) => ElementContent[],
): ElementContent {
  return node.type === 'element' ? { ...node, children: trim(node.children) } : node
}

function isBlank(node: ElementContent): boolean {
  if (node.type === 'text') return node.value === ''
  return node.type === 'element' && /^(?:span|font|strong|b|em|i|u|a)$/.test(node.tagName) && node.children.length === 0
}

/** A picture that the file does not hold becomes a link to where it was, so that it is not lost without a word. */
function withReadablePictures(block: Element): Element {
  return { ...block, children: block.children.map(readablePicture) }
}

function readablePicture(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  if (node.tagName !== 'img') return { ...node, children: node.children.map(readablePicture) }
  const source = String(node.properties.src ?? '')
  if (source.startsWith('files/')) return node
  const words = String(node.properties.alt ?? '') || '图片'
  const text: ElementContent = { type: 'text', value: `［${words}］` }
  return /^https?:/.test(source) ? element('a', [text], { href: source }) : text
}
