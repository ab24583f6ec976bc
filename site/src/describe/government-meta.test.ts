import { expect, test } from 'vitest'
import { articleMeta, columnMeta, columnOf, siteMeta } from './government-meta.ts'
import { sampleDocument, sampleLibrary } from './sample-library.ts'

const library = sampleLibrary()
const named = (metas: readonly { name: string; content: string }[]) =>
  Object.fromEntries(metas.map(({ name, content }) => [name, content]))

test('every page names the site, its domain and its identification code', () => {
  expect(named(siteMeta(library))).toEqual({
    SiteName: '云汀市人民政府',
    SiteDomain: 'www.yunting.example',
    SiteIDCode: '3301000001',
  })
})

test('a column names itself, what it holds, and its type in Chinese', () => {
  const [section] = library.ofType('section')
  if (section === undefined) throw new Error('The sample library has no section.')
  expect(named(columnMeta(columnOf(section), library))).toMatchObject({
    ColumnName: '政策文件',
    ColumnDescription: '市政府及其部门的政策文件。',
    ColumnKeywords: '政策,规范性文件',
    ColumnType: '政策文件',
  })
})

test('a record has its day and minute on the clocks of the portal', () => {
  const document = sampleDocument(1, { summary: '第一行\n第二行', keywords: ['犬'], source: '市公安局' })
  expect(named(articleMeta(document, library))).toEqual({
    SiteName: '云汀市人民政府',
    SiteDomain: 'www.yunting.example',
    SiteIDCode: '3301000001',
    ColumnName: '政策文件',
    ColumnType: '政策文件',
    ArticleTitle: '云汀市第1号办法',
    PubDate: '2025-06-06 09:30',
    ContentSource: '市公安局',
    Keywords: '犬,养犬管理',
    Author: '云汀市人民政府',
    Description: '第一行 第二行',
    Url: `https://www.yunting.example/documents/${document.key}/`,
  })
})

test('what is not known has no tag, and the source is then who published it', () => {
  const { topics: _, ...document } = sampleDocument(1)
  const metas = named(articleMeta(document, library))
  expect(metas.ContentSource).toBe('云汀市人民政府')
  expect(metas).not.toHaveProperty('Keywords')
  expect(metas).not.toHaveProperty('Description')
})
