import { referencePath } from '@gongkai/content-model/paths'
import type { Element, Parents, Text } from 'hast'
import type { CitationResolver } from './citation-resolver.ts'
import { elementOf } from './element.ts'

/**
 * Links 《titles》 and document numbers to the records they name, where exactly one of the library does. Never to `self`,
 * never inside a link or a heading.
 */
export function linkCitations(tree: Parents, resolver: CitationResolver, self: string): void {
  const visit = (parent: Parents): void => {
    for (let index = parent.children.length - 1; index >= 0; index--) {
      const child = parent.children[index]
      if (child?.type === 'element' && !/^(?:a|h[1-6]|pre)$/.test(child.tagName)) visit(child)
      else if (child?.type === 'text' && /[》号號]/.test(child.value)) {
        const parts = linked(child.value, resolver, self)
        if (parts.length > 1 || parts[0]?.type === 'element') parent.children.splice(index, 1, ...parts)
      }
    }
  }
  visit(tree)
}

const year = '[〔\\[［﹝【（(〈](?:19|20)\\d{2}[〕\\]］﹞】）)〉]'
const serial = `(?:${year}\\s*第?\\s*\\d{1,5}|第\\s*[\\d〇零一二三四五六七八九十百千]{1,6})\\s*[号號]`
const citation = new RegExp(
  `《([^《》]{2,120})》(?:[（(]([^（）()]{1,30}${serial})[）)])?|([\\p{Script=Han}]{1,24})(${serial})`,
  'gu',
)

function linked(words: string, resolver: CitationResolver, self: string): (Text | Element)[] {
  const parts: (Text | Element)[] = []
  let done = 0
  const link = (from: number, to: number, reference: string | undefined): void => {
    if (reference === undefined || reference === self || from < done) return
    if (from > done) parts.push({ type: 'text', value: words.slice(done, from) })
    const text = { type: 'text', value: words.slice(from, to) } as const
    parts.push(elementOf('a', { className: ['citation'], href: referencePath(reference) }, [text]))
    done = to
  }
  for (const match of words.matchAll(citation)) {
    const [whole, title, beside, code = '', tail = ''] = match
    if (title !== undefined) {
      const end = match.index + title.length + 2
      const reference = resolver.byTitle(title, beside)
      link(match.index, end, reference)
      if (beside !== undefined && reference === undefined)
        link(end + 1, end + 1 + beside.length, resolver.byNumber(beside))
    } else {
      const found = longestNumber(code, tail, resolver)
      if (found !== undefined) link(match.index + found.from, match.index + whole.length, found.reference)
    }
  }
  if (done < words.length) parts.push({ type: 'text', value: words.slice(done) })
  return parts
}

/** Words after which a document number begins; anything else before it may be part of the number. */
const leadIn =
  /(?:根据|依据|依照|按照|参照|贯彻|落实|执行|转发|印发|废止|替代|代替|修改|依|按|据|以|见|和|与|及|或|由|对|将|的|即|文件|发布|公布|通知)$/

/** In 根据国办发〔2018〕37号 the number begins after 根据: the longest one that is known. */
function longestNumber(
  code: string,
  tail: string,
  resolver: CitationResolver,
): { from: number; reference: string } | undefined {
  for (let from = 0; from < code.length; from++) {
    if (from > 0 && !leadIn.test(code.slice(0, from))) continue
    const reference = resolver.byNumber(code.slice(from) + tail)
    if (reference !== undefined) return { from, reference }
  }
  return undefined
}
