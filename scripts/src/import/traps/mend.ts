import type { Nodes } from 'hast'
import type { Finding, Reading } from '../reading.ts'
import type { Fields, Source } from '../source.ts'
import { lineOf, withText } from '../tree.ts'
import { withoutFurniture } from './page-furniture.ts'
import { withoutPinyin } from './pinyin.ts'
import { isTraditional, signsOfConversion, simplified } from './script.ts'

/** What is certainly wrong with a text, mended before it is read: furniture, glosses, script. */
export function mend(raw: Source): {
  source: Source
  language: Reading['language']
  findings: Finding[]
  isReprint: boolean
} {
  const page = withoutFurniture(withText<Nodes>(raw.tree, withoutBrokenSpaces) as Source['tree'])
  const glossed = mendPinyin({ ...raw, tree: page.tree, fields: { ...page.fields, ...raw.fields } })
  const scripted = mendScript(glossed.source, glossed.count)
  return {
    source: scripted.source,
    language: scripted.language,
    findings: [...page.findings, ...glossed.findings, ...scripted.findings],
    isReprint: page.isReprint,
  }
}

/** Half an entity that an export left behind, such as &sp; for &nbsp;. */
function withoutBrokenSpaces(words: string): string {
  return words.replace(/&(?:amp;)?(?:nb|em|en|th)?sp;?/g, ' ')
}

function mendPinyin(source: Source): { source: Source; findings: Finding[]; count: number } {
  const text = lineOf(source.tree)
  const toned = withoutPinyin(text, { toneless: false }).count
  const toneless = toned >= 3 || withoutPinyin(text, { toneless: true }).count >= 5
  const count = withoutPinyin(text, { toneless }).count
  if (count === 0) return { source, findings: [], count }
  const mended = changed(source, (words) => withoutPinyin(words, { toneless }).words)
  return {
    source: mended,
    count,
    findings: [
      { id: 'T1', class: 'repaired', sentence: `删去了 ${count} 处夹在文字中的拼音注音。`, where: exampleOf(text) },
    ],
  }
}

/** A text in traditional characters stays so, unless it shows that a machine made it from simplified ones. */
function mendScript(
  source: Source,
  pinyin: number,
): { source: Source; language: Reading['language']; findings: Finding[] } {
  const text = lineOf(source.tree)
  if (!isTraditional(text)) return { source, language: 'zh-Hans', findings: [] }
  const signs = signsOfConversion(text)
  const gate = /big5/i.test(source.fields.address ?? '')
  if (pinyin === 0 && signs.length < 3 && !gate) return { source, language: 'zh-Hant', findings: [] }
  const ground =
    signs.length > 0 ? `如“${signs.slice(0, 4).join('”“')}”` : pinyin > 0 ? '夹有拼音注音' : '来自繁体转换地址'
  const findings: Finding[] = [
    { id: 'T2', class: 'repaired', sentence: `文字是机器由简体转成的繁体（${ground}），已转回简体，请核对。` },
  ]
  if (signs.length > 0)
    findings.push({ id: 'T3', class: 'repaired', sentence: `误转的繁体字已改正：${signs.slice(0, 8).join('、')}。` })
  if (gate) findings.push({ id: 'T4', class: 'noted', sentence: '来源地址是繁体转换页，请改用简体原页。' })
  return { source: changed(source, simplified), language: 'zh-Hans', findings }
}

function changed(source: Source, change: (words: string) => string): Source {
  const fields: Fields = Object.fromEntries(
    Object.entries(source.fields).map(([name, words]) => [name, name === 'address' ? words : change(words)]),
  )
  return { ...source, tree: withText<Nodes>(source.tree, change) as Source['tree'], fields }
}

function exampleOf(text: string): string {
  const at = text.search(/[\u3400-\u9fff][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]/)
  return at === -1 ? '' : text.slice(Math.max(0, at - 4), at + 12)
}
