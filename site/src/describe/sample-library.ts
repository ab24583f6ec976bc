import { type Library, libraryOf } from '@gongkai/content-model/library'
import type { Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { PublishedRecord, RecordOf } from '@gongkai/content-model/types/index'
import { parseDocumentNumber } from '@gongkai/content-model/values/document-number'

/** A small portal to test descriptions, feeds and citations with: one authority, one topic, one section, and what a test adds. */
export function sampleLibrary(
  records: readonly PublishedRecord[] = [],
  tombstones: readonly Tombstone[] = [],
): Library {
  return libraryOf({ records: [...sampleRecords, ...records], tombstones })
}

/** A document in force, published here in the morning of its day. */
export function sampleDocument(
  serial: number,
  parts: Partial<RecordOf<'normative-document'>> = {},
): RecordOf<'normative-document'> {
  const number = parseDocumentNumber(`云政规〔2025〕${serial}号`)
  return {
    type: 'normative-document',
    key: `113301000000000000-2025-${String(serial).padStart(5, '0')}`,
    title: `云汀市第${serial}号办法`,
    indexNumber: `113301000000000000/2025-${String(serial).padStart(5, '0')}`,
    publisher: 'authority/yunting-government',
    sections: ['section/documents'],
    topics: ['topic/pets'],
    publishedOn: '2025-06-06',
    firstReleasedAt: '2025-06-06T01:30:00.000Z',
    lastReleasedAt: '2025-06-06T01:30:00.000Z',
    disclosureMode: 'proactive',
    language: 'zh-Hans',
    levelOfForce: 'administrative-normative-document',
    ...(number === undefined ? {} : { documentNumbers: [number] }),
    issuers: [{ authority: 'authority/yunting-government', nameAsIssued: '云汀市人民政府' }],
    signedOn: '2025-06-05',
    promulgatedOn: '2025-06-05',
    effectiveOn: '2025-07-01',
    editions: [{ kind: 'original', inForceFrom: '2025-07-01', body: '<p>第一条　为了规范，制定本办法。</p>' }],
    ...parts,
  }
}

const site: RecordOf<'site'> = {
  type: 'site',
  key: 'site',
  code: 'site',
  name: '云汀市人民政府',
  domain: 'www.yunting.example',
  description: '云汀市政府信息公开平台。',
  sponsor: 'authority/yunting-government',
  contact: { phone: '0000-1234567' },
  siteIdCode: '3301000001',
  timeZone: 'Asia/Shanghai',
}

export const sampleRecords: readonly PublishedRecord[] = [
  site,
  {
    type: 'authority',
    key: 'yunting-government',
    code: 'yunting-government',
    name: '云汀市人民政府',
    kind: 'government',
    level: 'municipal',
    unifiedCreditCode: '113301000000000000',
  },
  { type: 'topic', key: 'pets', code: 'pets', name: '养犬管理' },
  {
    type: 'section',
    key: 'documents',
    code: 'documents',
    name: '政策文件',
    description: '市政府及其部门的政策文件。',
    keywords: ['政策', '规范性文件'],
    kind: 'policy',
  },
]
