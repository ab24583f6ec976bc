import { folded } from '../lines.ts'
import type { Finding } from '../reading.ts'
import { findingFor, placesOf, type Trap } from './trap.ts'

/** What a record must have, and what its page says of where it comes from: T13 to T17. */
export const provenanceTraps: readonly Trap[] = [
  ({ reading }): Finding[] =>
    reading.title === undefined ? [{ id: 'T16', class: 'held', sentence: '没有找到标题。请填写标题。' }] : [],
  ({ reading }): Finding[] =>
    Object.keys(reading.days).length === 0 && reading.amendments.length === 0
      ? [
          {
            id: 'no-day',
            class: 'held',
            sentence: '文中没有任何一个完整的日期（通过、批准、成文、公布、施行）。请填写。',
          },
        ]
      : [],
  ({ reading }): Finding[] =>
    reading.body === '' ? [{ id: 'no-text', class: 'held', sentence: '除标题和题注外没有正文。' }] : [],
  ({ reading }): Finding[] =>
    reading.documentNumbers.length === 0 && reading.fits === 'legal-text'
      ? [{ id: 'T15', class: 'noted', sentence: '文中没有文号，未予编造。' }]
      : [],
  ({ reading }): Finding[] =>
    reading.issuers.length === 0 && reading.fits === 'legal-text'
      ? [{ id: 'no-issuer', class: 'noted', sentence: '文中没有写明发文机关，请填写。' }]
      : [],
  ({ reading }): Finding[] => {
    const { source } = reading.publication
    if (source === undefined || reading.issuers.length === 0) return []
    if (
      reading.issuers.some(
        (issuer) => folded(issuer).includes(folded(source)) || folded(source).includes(folded(issuer)),
      )
    )
      return []
    return [
      {
        id: 'T15',
        class: 'noted',
        sentence: `信息来源“${source}”不是发文机关“${reading.issuers.join('、')}”，已分别记录。`,
      },
    ]
  },
  ({ reading }): Finding[] => {
    const published = reading.publication.originalPublishedAt?.slice(0, 10)
    const { signedOn } = reading.days
    if (published === undefined || signedOn === undefined || published === signedOn) return []
    return [
      { id: 'T14', class: 'noted', sentence: `成文日期 ${signedOn} 与网页发布日期 ${published} 不同，已分别记录。` },
    ]
  },
  ({ fields }): Finding[] =>
    /\d{4}\s*-\s+\d|\d{4}-\d{2}\s*-\s+\d|\d\s+[:：]\s*\d|[:：]\s+\d{2}\b/.test(fields.publishedAt ?? '')
      ? [{ id: 'T13', class: 'repaired', sentence: `日期中间有空格，已按“${fields.publishedAt}”读出。` }]
      : [],
  ({ paragraphs, reading }) => {
    const places = placesOf(
      paragraphs,
      /今年以来|去年以来|今年(?:\d{1,2}|上半|下半|第)|去年(?:\d{1,2}月|底|同期)|截至目前|截止目前|近几年|近年来|(?<!到)目前[，,]/,
    )
    return reading.fits === 'legal-text' && places.length < 3
      ? []
      : findingFor(places, {
          id: 'T17',
          class: 'noted',
          sentence: (count) => `有 ${count} 处相对日期（如今年以来、截至目前），读者需要看到发布日期。`,
        })
  },
  ({ reading }): Finding[] =>
    reading.publication.isReprint === true
      ? [{ id: 'T11', class: 'noted', sentence: '页面注明内容为转载，请核对原始来源和授权。' }]
      : [],
]
