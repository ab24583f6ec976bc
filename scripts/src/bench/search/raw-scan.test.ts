import { cut } from '@gongkai/content-model/fold'
import { noFacets } from '@gongkai/site/search/testing/generated-records'
import { expect, test } from 'vitest'
import type { RawRecord } from './corpus-records.ts'
import { differentForms, sameForms } from './forms.ts'
import { RawScan } from './raw-scan.ts'
import { plain } from './raw-text.ts'

const record = (path: string, ...paragraphs: string[]): RawRecord => ({
  path,
  type: 'disclosure',
  title: '标题',
  facets: noFacets,
  numbers: [{ printed: '云政发〔2021〕12号' }],
  authorities: [],
  day: '2021-06-01',
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
  expect(pathsOf(scan.find([word]))).toEqual(expected)
})

test('leaves out what is unwanted, and finds what is named', () => {
  expect(pathsOf(scan.find(['依法'], { without: ['法公'] }))).toEqual(['/b/'])
  expect(pathsOf(scan.find(['附表'], { named: new Set(['/c/']) }))).toEqual(['/c/', '/d/'])
  expect(pathsOf(scan.find(['附表'], { without: ['显著'], named: new Set(['/c/']) }))).toEqual(['/d/'])
})

test.each(sameForms)('%s and %s are the same to the scan and to the search', (one, other) => {
  expect(plain(one)).toBe(plain(other))
  expect(cut(one)).toBe(cut(other))
})

test.each(differentForms)('%s and %s are not the same to the scan, nor to the search', (one, other) => {
  expect(plain(one)).not.toBe(plain(other))
  expect(cut(one)).not.toBe(cut(other))
})

function pathsOf(records: readonly RawRecord[]): string[] {
  return records.map(({ path }) => path)
}
