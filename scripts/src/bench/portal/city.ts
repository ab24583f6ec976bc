import { readExamples } from '@gongkai/content-model/examples'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import type { Authority } from '@gongkai/content-model/types/authority'
import type { Random } from './random.ts'

/** What records of a portal stand in, and among: its settings, authorities, sections, topics, and some of everything that a portal may have. */
export interface City extends Omit<Snapshot, 'sequence'> {
  readonly fileAt: (name: string) => string
  /** Authorities that publish; the first is the busiest. */
  readonly publishers: readonly Authority[]
  /** Bodies outside the city, by the name that a catalogue of documents calls them. */
  readonly outside: ReadonlyMap<string, Authority>
  readonly topics: readonly `topic/${string}`[]
}

/** The made-up city of the examples, with hundreds of departments more, and the issuers of the catalogue. */
export async function foundCity(issuers: readonly string[]): Promise<City> {
  const { snapshot, fileAt } = await readExamples()
  const known = snapshot.records.filter((record) => record.type === 'authority')
  const government = known.find(({ code }) => code === 'yunting-government')
  if (government === undefined) throw new Error('The examples have no authority yunting-government.')
  const departments = Array.from({ length: districts.length * offices.length }, (_, at) => department(at))
  const outside = new Map([...new Set(issuers)].sort().map((name, at) => [name, outsider(name, at)]))
  return {
    records: [...snapshot.records, ...departments, ...outside.values()],
    tombstones: snapshot.tombstones,
    moves: snapshot.moves,
    files: snapshot.files,
    fileAt,
    publishers: [government, ...departments],
    outside,
    topics: snapshot.records.filter(({ type }) => type === 'topic').map(({ key }) => `topic/${key}` as const),
  }
}

function department(at: number): Authority {
  const code = `department-${String(at + 1).padStart(3, '0')}`
  const district = districts[at % districts.length] ?? ''
  const office = offices[Math.floor(at / districts.length)] ?? ''
  return {
    type: 'authority',
    key: code,
    code,
    name: `云汀市${district}${office}`,
    kind: 'department',
    level: 'county',
    divisionCode: '380900',
    unifiedCreditCode: `11380900MB${String(at + 1).padStart(7, '0')}X`,
    mayIssueNormativeDocuments: true,
  }
}

function outsider(name: string, at: number): Authority {
  const code = `outside-${at + 1}`
  return {
    type: 'authority',
    key: code,
    code,
    name: outsideNames[name] ?? `第${at + 1}上级机关`,
    kind: 'external',
    level: 'provincial',
  }
}

/** Which publisher a record has: the busiest one a fifth of all, the others fewer the later they stand. */
export function drawPublisher({ publishers }: City, random: Random): Authority {
  const [busiest, ...others] = publishers
  if (busiest === undefined) throw new Error('The city has no publisher.')
  if (random.share() < 0.2) return busiest
  return others[Math.floor(others.length * random.share() ** 2)] ?? busiest
}

const outsideNames: Readonly<Record<string, string>> = {
  'State Council': '国务院',
  'Guangdong Provincial Government': '广东省人民政府',
  'Hainan Provincial Government': '海南省人民政府',
  'Henan Provincial Government': '河南省人民政府',
  'Shanghai Municipal Government': '上海市人民政府',
  'Sichuan Provincial Government': '四川省人民政府',
  'Yunnan Provincial Government': '云南省人民政府',
  'Liaoning Provincial Government': '辽宁省人民政府',
  'Chongqing Municipal Government': '重庆市人民政府',
  'Shanxi Provincial Government': '山西省人民政府',
}

const districts = [
  '临澜区',
  '汀北区',
  '沙洲区',
  '云溪县',
  '高新区',
  '南岸区',
  '石桥镇',
  '青塘镇',
  '桐岭镇',
  '白鹭镇',
  '东湖街道',
  '西关街道',
  '柳河镇',
  '上洲镇',
  '下洲镇',
  '金滩镇',
  '竹坪乡',
  '松岗乡',
  '平湖镇',
  '北门街道',
]
const offices = [
  '发展和改革局',
  '教育局',
  '科学技术局',
  '工业和信息化局',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人力资源和社会保障局',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '商务局',
  '文化和旅游局',
  '卫生健康局',
  '退役军人事务局',
  '应急管理局',
  '审计局',
  '市场监督管理局',
  '统计局',
  '医疗保障局',
  '信访局',
  '林业局',
  '体育局',
  '行政审批局',
  '城市管理局',
  '乡村振兴局',
]
