import { vocabulary } from './vocabulary.ts'

/** What the head block of a document's page may show. */
export const headBlockItem = vocabulary('head-block-item', {
  indexNumber: '索引号',
  topics: '主题分类',
  issuers: '发文机关',
  signedOn: '成文日期',
  title: '标题',
  documentNumbers: '发文字号',
  publishedOn: '发布日期',
  validity: '有效性',
  unifiedNumber: '统一编号',
  combinedCategory: '组配分类',
  disclosureMode: '公开方式',
  publisher: '发布机构',
})
