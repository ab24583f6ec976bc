import type { Library } from '@gongkai/content-model/library'
import { recordPath } from '@gongkai/content-model/paths'
import type { InformationRecord, RecordOf } from '@gongkai/content-model/types/index'
import { disclosureMode } from '@gongkai/content-model/vocabularies/disclosure-mode'
import { headBlockItem } from '@gongkai/content-model/vocabularies/head-block-item'
import { type Code, labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import type { Portal } from '../portal.ts'
import { numbersOf } from './document-words.ts'
import { type Fact, fact } from './fact.ts'
import { linksTo } from './record-links.ts'
import type { RichLine } from './rich-line.ts'
import { validityLabel } from './validity-words.ts'

type Document = RecordOf<'normative-document'>
type Item = Code<typeof headBlockItem>

/** 信息表 of a document's page: the items of the site's settings, in their order; an item without a value is left out. */
export function headBlock(document: Document, portal: Portal): Fact[] {
  const items: readonly Item[] = portal.library.site.headBlock ?? usualItems
  return items.flatMap((item) =>
    fact(labelOf(headBlockItem, item), valuesOf[item](document, portal), numbers.includes(item)),
  )
}

/** The same facts for information of other types. */
export function informationFacts(record: InformationRecord, library: Library): Fact[] {
  return [
    ...fact('索引号', record.indexNumber, true),
    ...fact('发布机构', linksTo([record.publisher], library)),
    ...fact('主题分类', linksTo(record.topics, library)),
    ...fact('发布日期', record.publishedOn),
  ]
}

const usualItems: readonly Item[] = [
  'indexNumber',
  'topics',
  'issuers',
  'signedOn',
  'documentNumbers',
  'publishedOn',
  'validity',
  'unifiedNumber',
]
const numbers: readonly Item[] = ['indexNumber', 'documentNumbers', 'unifiedNumber']

const valuesOf: { readonly [I in Item]: (document: Document, portal: Portal) => RichLine | string | undefined } = {
  indexNumber: ({ indexNumber }) => indexNumber,
  topics: ({ topics }, { library }) => linksTo(topics, library),
  issuers: (document, { library }) => issuerLinks(document, library),
  signedOn: ({ signedOn }) => signedOn,
  title: ({ title }) => title,
  documentNumbers: numbersOf,
  publishedOn: ({ publishedOn }) => publishedOn,
  validity: (document, { validity }) => validityLabel(validity(document)),
  unifiedNumber: ({ registrations }) => registrations?.map(({ unifiedNumber }) => unifiedNumber).join('、'),
  combinedCategory: ({ combinedCategory }) => combinedCategory,
  disclosureMode: (document) => labelOf(disclosureMode, document.disclosureMode),
  publisher: ({ publisher }, { library }) => linksTo([publisher], library),
}

function issuerLinks({ issuers }: Document, library: Library): RichLine {
  return (issuers ?? []).flatMap(({ authority, nameAsIssued }, index) => {
    const record = authority === undefined ? undefined : library.record(authority)
    const part = record === undefined ? nameAsIssued : { href: recordPath(record), text: nameAsIssued }
    return index === 0 ? [part] : ['、', part]
  })
}
