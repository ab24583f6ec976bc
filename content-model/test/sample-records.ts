import { type Library, libraryOf } from '../src/library.ts'
import type { PublishedRecord, RecordOf, TypeName } from '../src/types/index.ts'

/** A smallest valid record of every type, for tests to change one thing in. They refer to one another and to nothing else. */
export const sampleRecords: { readonly [N in TypeName]: RecordOf<N> } = {
  authority: {
    type: 'authority',
    key: 'town-government',
    code: 'town-government',
    name: '云汀市人民政府',
    kind: 'government',
    level: 'municipal',
    divisionCode: '990100',
    unifiedCreditCode: '11990100MB0000001A',
    mayIssueNormativeDocuments: true,
  },
  topic: { type: 'topic', key: 'housing', code: 'housing', name: '住房' },
  section: {
    type: 'section',
    key: 'documents',
    code: 'documents',
    name: '政策文件',
    description: '本市政策文件。',
    kind: 'policy',
  },
  place: { type: 'place', key: 'hall', code: 'hall', name: '政务公开专区', address: '云汀市汀江路1号' },
  periodical: {
    type: 'periodical',
    key: 'bulletin',
    code: 'bulletin',
    title: '云汀市人民政府公报',
    sponsor: 'authority/town-government',
  },
  catalogue: {
    type: 'catalogue',
    key: 'housing-2024',
    code: 'housing-2024',
    title: '住房保障领域标准目录',
    authority: 'authority/town-government',
    domain: '住房保障',
    edition: '2024年版',
  },
  site: {
    type: 'site',
    key: 'site',
    code: 'site',
    name: '云汀市人民政府',
    domain: 'www.yunting.example',
    description: '云汀市政务公开。',
    sponsor: 'authority/town-government',
    contact: { phone: '0000-1234567' },
    siteIdCode: '9901000001',
    timeZone: 'Asia/Shanghai',
  },
  'normative-document': {
    ...information('11990100MB0000001A/2025-00001', '云汀市人民政府关于加强住房保障的通知'),
    type: 'normative-document',
    levelOfForce: 'administrative-normative-document',
    documentNumbers: [{ form: 'issued', code: '云政规', year: 2025, serial: 1, printed: '云政规〔2025〕1号' }],
    documentKind: 'notice',
    issuers: [{ authority: 'authority/town-government', nameAsIssued: '云汀市人民政府' }],
    draftedBy: ['authority/town-government'],
    signedOn: '2025-01-10',
    promulgatedOn: '2025-01-12',
    effectiveOn: '2025-03-01',
    validityTerm: { kind: 'long-term' },
    registrations: [{ unifiedNumber: 'YTAC00-2025-0001', reason: 'first' }],
    targetGroups: ['citizens'],
    editions: [{ kind: 'original', body: '<p>各区人民政府：</p>' }],
  },
  interpretation: {
    ...information('11990100MB0000001A/2025-00002', '《云汀市人民政府关于加强住房保障的通知》解读'),
    type: 'interpretation',
    form: 'text',
    interprets: ['normative-document/11990100MB0000001A-2025-00001'],
    interpreterRole: 'drafter',
    body: '<p>一、制定背景。</p>',
  },
  'bulletin-issue': {
    ...information('11990100MB0000001A/2025-00003', '云汀市人民政府公报2025年第1期'),
    type: 'bulletin-issue',
    periodical: 'periodical/bulletin',
    year: 2025,
    issueKind: 'regular',
    issueNumber: 1,
    cumulativeIssueNumber: { from: 101 },
    printedOn: '2025-02-10',
    contents: [
      {
        group: 'government-documents',
        target: 'normative-document/11990100MB0000001A-2025-00001',
        title: '云汀市人民政府关于加强住房保障的通知',
        pageFrom: 3,
        pageTo: 6,
      },
    ],
  },
  plan: {
    ...information('11990100MB0000001A/2025-00004', '云汀市住房保障规划'),
    type: 'plan',
    planKind: 'sectoral',
    level: 'municipal',
    periodFrom: 2021,
    periodTo: 2035,
    standing: 'current',
    compiledBy: ['authority/town-government'],
    parts: [{ kind: 'text', body: '<p>第一章 总则</p>' }],
  },
  disclosure: {
    ...information('11990100MB0000001A/2025-00005', '云汀市公共租赁住房分配结果公示'),
    type: 'disclosure',
    catalogueItems: ['standard-catalogue-item/HOUSING-001'],
    body: '<p>现将分配结果公示如下。</p>',
  },
  'standard-catalogue-item': {
    type: 'standard-catalogue-item',
    key: 'HOUSING-001',
    itemCode: 'HOUSING-001',
    catalogue: 'catalogue/housing-2024',
    group: '公共租赁住房',
    item: '分配管理',
    contentElements: '分配结果。',
    legalBasis: [{ citation: { title: '中华人民共和国政府信息公开条例' } }],
    timeLimit: { asPrinted: '自信息形成之日起20个工作日内', amount: 20, unit: 'working-day', from: 'formation' },
    responsibleBodies: [{ authority: 'authority/town-government', asPrinted: '市人民政府' }],
    channels: ['government-website'],
    disclosedTo: 'everyone',
    disclosureModes: ['proactive'],
    levels: ['county'],
  },
}

/** The smallest record of a type with some fields changed. */
export function sample<N extends TypeName>(type: N, changes: Partial<RecordOf<N>> = {}): RecordOf<N> {
  return { ...sampleRecords[type], ...changes }
}

/** A document with a key and index number of its own: `document(7)` is `normative-document/11990100MB0000001A-2025-00007`. */
export function document(
  serial: number,
  changes: Partial<RecordOf<'normative-document'>> = {},
): RecordOf<'normative-document'> {
  const indexNumber = `11990100MB0000001A/2025-${String(serial).padStart(5, '0')}`
  return sample('normative-document', { indexNumber, key: indexNumber.replace('/', '-'), ...changes })
}

/** A library of the given records and every smallest record that they do not replace. */
export function libraryWith(...records: readonly PublishedRecord[]): Library {
  const all = new Map<string, PublishedRecord>()
  for (const record of [...Object.values(sampleRecords), ...records]) all.set(`${record.type}/${record.key}`, record)
  return libraryOf({ records: [...all.values()], tombstones: [] })
}

function information(indexNumber: string, title: string) {
  return {
    key: indexNumber.replace('/', '-'),
    title,
    indexNumber,
    publisher: 'authority/town-government',
    sections: ['section/documents'],
    topics: ['topic/housing'],
    formedOn: '2025-01-10',
    publishedOn: '2025-01-15',
    firstReleasedAt: '2025-01-15T01:30:00.000Z',
    lastReleasedAt: '2025-01-15T01:30:00.000Z',
    disclosureMode: 'proactive',
    language: 'zh-Hans',
  } as const
}
