import type { Library } from '@gongkai/content-model/library'
import { recordPath } from '@gongkai/content-model/paths'
import type { RecordOf } from '@gongkai/content-model/types/index'
import { catalogueLevel } from '@gongkai/content-model/vocabularies/catalogue-level'
import { channel } from '@gongkai/content-model/vocabularies/channel'
import { disclosedTo } from '@gongkai/content-model/vocabularies/disclosed-to'
import { disclosureMode } from '@gongkai/content-model/vocabularies/disclosure-mode'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import { bracketedTitle } from '../describe/bracketed-title.ts'
import { citeRelation } from './document-words.ts'
import { type Fact, fact } from './fact.ts'
import type { RichLine } from './rich-line.ts'

type Item = RecordOf<'standard-catalogue-item'>

/** The words of an item's sentence; `strong` ones are the columns it is made of. */
export type SentencePart = string | { readonly strong: string }

/**
 * The item as a sentence: on which ground who discloses what, by when, where and to whom.
 * 依据《…》第二十条，市教育局按“自信息形成之日起20个工作日内”的时限，通过政府网站，向全社会主动公开……的信息。
 */
export function itemSentence(item: Item): readonly SentencePart[] {
  return [
    '依据',
    strong(groundsInShort(item)),
    '，',
    strong(bodiesOf(item)),
    '按“',
    strong(item.timeLimit.asPrinted.replace(/[。；]$/, '')),
    '”的时限，通过',
    strong(channelsOf(item)),
    '，向',
    strong(item.specificGroups ?? labelOf(disclosedTo, item.disclosedTo)),
    item.disclosureModes.map((mode) => labelOf(disclosureMode, mode)).join('、'),
    strong(nameOfItem(item)),
    '的信息。',
  ]
}

export function nameOfItem({ item, subItem }: Item): string {
  return subItem === undefined ? item : `${item}（${subItem}）`
}

/** The columns of the catalogue, as printed. */
export function itemColumns(item: Item, library: Library): Fact[] {
  return [
    ...fact('公开内容（要素）', item.contentElements),
    ...fact('公开依据', groundsOf(item, library)),
    ...fact('公开时限', item.timeLimit.asPrinted),
    ...fact('公开主体', responsible(item, library)),
    ...fact('公开渠道和载体', channelsOf(item)),
    ...fact(
      '公开对象',
      item.specificGroups === undefined ? labelOf(disclosedTo, item.disclosedTo) : `特定群体：${item.specificGroups}`,
    ),
    ...fact('公开方式', item.disclosureModes.map((mode) => labelOf(disclosureMode, mode)).join('、')),
    ...fact('公开层级', item.levels.map((level) => labelOf(catalogueLevel, level)).join('、')),
    ...fact('事项编码', item.itemCode, true),
    ...fact('列入日期', item.addedOn),
    ...fact('移出日期', item.retiredOn),
    ...fact('年度重点工作', item.keyWorkYear === undefined ? undefined : `${item.keyWorkYear}年`),
  ]
}

function groundsInShort({ legalBasis }: Item): string {
  const named = legalBasis
    .slice(0, 2)
    .map(({ citation, articles }) => `${bracketedTitle(citation.title)}${articles ?? ''}`)
  return `${named.join('、')}${legalBasis.length > named.length ? '等' : ''}`
}

function bodiesOf({ responsibleBodies }: Item): string {
  return responsibleBodies.map(({ asPrinted }) => asPrinted).join('、')
}

function channelsOf({ channels, otherChannel }: Item): string {
  const named = channels.filter((code) => code !== 'other' || otherChannel === undefined)
  return [...named.map((code) => labelOf(channel, code)), ...(otherChannel === undefined ? [] : [otherChannel])].join(
    '、',
  )
}

function groundsOf({ legalBasis }: Item, library: Library): RichLine {
  return legalBasis.flatMap((ground, index) => [
    ...(index === 0 ? [] : ['\n']),
    titled(ground, library),
    ...(ground.articles === undefined ? [] : [ground.articles]),
  ])
}

/** In a column the law is named by its title, with a link where it is published here. */
function titled(ground: Item['legalBasis'][number], library: Library): RichLine[number] {
  const words = bracketedTitle(ground.citation.title)
  const target = ground.target === undefined ? undefined : library.record(ground.target)
  return target === undefined
    ? citeRelation({ citation: ground.citation }, library)
    : { href: recordPath(target), text: words }
}

function responsible({ responsibleBodies }: Item, library: Library): RichLine {
  return responsibleBodies.flatMap(({ authority, asPrinted }, index) => {
    const record = authority === undefined ? undefined : library.record(authority)
    const part = record === undefined ? asPrinted : { href: recordPath(record), text: asPrinted }
    return index === 0 ? [part] : ['、', part]
  })
}

function strong(words: string): SentencePart {
  return { strong: words }
}
