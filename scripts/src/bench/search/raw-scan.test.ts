import type { SearchRecord } from '@gongkai/site/search/search-record'
import { noFacets } from '@gongkai/site/search/testing/generated-records'
import { expect, test } from 'vitest'
import { RawScan } from './raw-scan.ts'

const record = (path: string, ...paragraphs: string[]): SearchRecord => ({
  path,
  type: 'disclosure',
  title: '标题',
  facets: noFacets,
  numbers: [{ printed: '云政发〔2021〕12号' }],
  authorities: [],
  paragraphs,
})
const scan = new RawScan([
  record('/a/', '依法，公开。', '第12条 PM2.5'),
  record('/b/', '依法', '公开'),
  record('/c/', '显著'),
  { ...record('/d/', '末段'), attachments: [{ name: '表', address: '/files/a.pdf', paragraphs: ['附表'] }] },
])

test.each([
  ['法公', ['/a/']],
  ['２０２１）１２號'.replace('號', '号'), ['/a/', '/b/', '/c/', '/d/']],
  ['附表', ['/d/']],
  ['末段附表', []],
  ['2021〕1号', []],
  ['第1条', []],
  ['pm2', ['/a/']],
  ['pm25', []],
  ['显着', ['/c/']],
  ['没有', []],
])('finds “%s” where it stands, and nowhere else', (word, expected) => {
  expect([...scan.find([word])]).toEqual(expected)
})

test('leaves out what is unwanted', () => {
  expect([...scan.find(['依法'], { without: ['法公'] })]).toEqual(['/b/'])
  expect([...scan.find(['依法'], { wanted: ({ path }) => path === '/a/' })]).toEqual(['/a/'])
})
