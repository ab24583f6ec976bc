import { expect, test } from 'vitest'
import { pageOpenGraph, recordOpenGraph } from './open-graph.ts'
import { sampleDocument, sampleLibrary } from './sample-library.ts'

const library = sampleLibrary()
const named = (properties: readonly { property: string; content: string }[]) =>
  Object.fromEntries(properties.map(({ property, content }) => [property, content]))

test('a record is an article with its instants, section and topics', () => {
  const document = sampleDocument(1, { summary: '概述' })
  expect(named(recordOpenGraph(document, library))).toEqual({
    'og:type': 'article',
    'og:site_name': '云汀市人民政府',
    'og:locale': 'zh_CN',
    'og:title': '云汀市第1号办法',
    'og:url': `https://www.yunting.example/documents/${document.key}/`,
    'og:description': '概述',
    'article:published_time': '2025-06-06T01:30:00.000Z',
    'article:modified_time': '2025-06-06T01:30:00.000Z',
    'article:section': '政策文件',
    'article:tag': '养犬管理',
  })
})

test('any other page is a part of the website', () => {
  expect(named(pageOpenGraph({ title: '政策文件', path: '/documents/' }, library))).toMatchObject({
    'og:type': 'website',
    'og:url': 'https://www.yunting.example/documents/',
  })
})
