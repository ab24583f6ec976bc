import type { Root } from 'hast'
import type { Finding, Picture, ReadAttachment } from './reading.ts'

/** What a file format hands to the rules: the text as a tree, and what the file states in named fields. */
export interface Source {
  readonly tree: Root
  readonly fields: Fields
  readonly attachments: readonly ReadAttachment[]
  readonly pictures: readonly Picture[]
  readonly findings: readonly Finding[]
}

/** Fields with a name: front matter, JSON keys, meta tags, the rows of a head block. Words as they stand. */
export interface Fields {
  readonly title?: string
  readonly documentNumber?: string
  readonly indexNumber?: string
  readonly issuers?: string
  readonly author?: string
  readonly adoptedOn?: string
  readonly approvedOn?: string
  readonly signedOn?: string
  readonly promulgatedOn?: string
  readonly effectiveOn?: string
  readonly publishedAt?: string
  readonly source?: string
  readonly address?: string
  readonly topic?: string
  readonly keywords?: string
  readonly validity?: string
  readonly level?: string
  /** 沿革: the history of the text, one act an entry. */
  readonly history?: string
  readonly disclosureNote?: string
}

/** The words a file uses for a field, folded; the first that is there wins. */
const fieldNames: { readonly [name in keyof Fields]-?: readonly string[] } = {
  title: ['标题', '文件名称', '文件标题', '名称', '法规名称', '法規名稱', 'articletitle', 'title', 'name'],
  documentNumber: ['发文字号', '文号', '文件编号', '令号', '發文字號', '文號', 'documentnumber', 'docnumber', 'number'],
  indexNumber: ['索引号', '索取号', '信息索引号', '索引號', 'indexnumber'],
  issuers: [
    '发文机关',
    '发布机关',
    '制定机关',
    '制发机关',
    '发文单位',
    '发布单位',
    '制定单位',
    '發文機關',
    'issuer',
    'issuers',
    'issuingauthority',
    'authority',
  ],
  author: ['author', '作者'],
  adoptedOn: ['通过日期', '通過日期', 'adoptedon'],
  approvedOn: ['批准日期', 'approvedon'],
  signedOn: ['成文日期', '签署日期', '发文日期', '發文日期', 'signedon', 'signdate'],
  promulgatedOn: ['公布日期', '颁布日期', 'promulgatedon'],
  effectiveOn: ['施行日期', '生效日期', '实施日期', 'effectiveon', 'implementdate', 'effectivedate'],
  publishedAt: [
    '发布日期',
    '发布时间',
    '發佈日期',
    '發布日期',
    '日期',
    '时间',
    'pubdate',

    'publishedat',
  ],
  source: ['来源', '信息来源', '文章来源', '來源', 'contentsource', 'source'],
  address: ['网址', '原文链接', '链接', '法規網址', 'url', 'sourceurl', 'link'],
  topic: ['主题分类', '主题', '主題分類', '法規類別', 'topic'],
  keywords: ['主题词', '关键词', 'keywords'],
  validity: ['有效性', '时效性', '效力状态', '时效', '文件状态', '廢止註記', 'status', 'validity'],
  level: ['效力级别', '效力层级', '效力位阶', '法規性質', 'level'],
  history: ['沿革内容', '沿革內容', 'history'],
  disclosureNote: ['附注'],
}

const nameOf = new Map(
  Object.entries(fieldNames).flatMap(([field, names]) => names.map((name) => [name, field as keyof Fields] as const)),
)

/** The field that a printed label names, as 索 引 号： names `indexNumber`. */
export function fieldOf(label: string): keyof Fields | undefined {
  return nameOf.get(
    label
      .normalize('NFKC')
      .replace(/[\s:：_\-[\]【】•·]/g, '')
      .toLowerCase(),
  )
}

/** Fields from pairs of label and words; empty words are no field. Earlier pairs win. */
export function fieldsFrom(pairs: Iterable<readonly [string, string]>): Fields {
  const fields: { -readonly [name in keyof Fields]: string } = {}
  for (const [label, words] of pairs) {
    const field = fieldOf(label)
    const tidy = words.trim()
    if (field !== undefined && tidy !== '' && fields[field] === undefined) fields[field] = tidy
  }
  return fields
}
