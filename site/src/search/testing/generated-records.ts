import type { SearchRecord } from '../search-record.ts'

/** Records with made-up texts, the same for the same number, over few words so that phrases stand in several of them. */
export function generatedRecords(count: number): SearchRecord[] {
  const pick = picker(20260101)
  const { paragraph, sentence } = texts(pick)
  const attached = picker(20260102)
  return Array.from({ length: count }, (_, place) => ({
    path: `/documents/${1000 + place}/`,
    type: place % 3 === 0 ? 'interpretation' : 'normative-document',
    facets: {
      authority: [
        place % 2 === 0 ? { code: 'government', label: '市政府' } : { code: 'finance', label: '市财政局' },
        ...(place % 7 === 0 ? [{ code: 'housing', label: '市住建局' }] : []),
      ],
      topic: place % 3 === 1 ? [{ code: 'land', label: '土地' }] : [],
      level: place % 3 === 0 ? [] : [{ code: place % 2 === 0 ? 'rule' : 'administrative', label: '层级' }],
    },
    title: `临江市人民政府关于${sentence()}的通知`,
    numbers: [
      { printed: `临政发〔${2018 + (place % 4)}〕${1 + Math.floor(place / 4)}号` },
      { label: '索引号', printed: `11330000${100 + place}/2021-${10_000 + place}` },
    ],
    authorities: [place % 2 === 0 ? '临江市人民政府' : '临江市财政局'],
    day: `20${10 + (place % 15)}-0${1 + (place % 9)}-1${place % 10}`,
    validity: [
      { state: 'not-yet-in-force', tone: 'wait', label: '尚未施行' },
      { since: `20${12 + (place % 9)}-01-01`, state: 'in-force', tone: 'good', label: '现行有效' },
      { since: place % 4 === 0 ? '2022-06-01' : '9999-01-01', state: 'repealed', tone: 'over', label: '已失效' },
    ],
    ...(place % 5 === 0 ? { summary: `概述：${sentence()}。` } : {}),
    ...textOf(place, Array.from({ length: 2 + pick(4) }, paragraph)),
    ...(place % 4 === 2
      ? {
          attachments: Array.from({ length: 1 + attached(2) }, (_, nth) => ({
            name: `附件${nth + 1}`,
            address: `/files/${place}-${nth}.pdf`,
            paragraphs: Array.from({ length: 1 + attached(3) }, texts(attached).paragraph),
          })),
        }
      : {}),
  }))
}

function texts(pick: (below: number) => number): { paragraph: () => string; sentence: () => string } {
  const sentence = (): string => Array.from({ length: 2 + pick(4) }, () => words[pick(words.length)]).join('')
  const paragraph = (): string =>
    Array.from({ length: 2 + pick(4) }, () => `${sentence()}${marks[pick(marks.length)]}`).join('')
  return { paragraph, sentence }
}

/** Some have headings. */
function textOf(place: number, paragraphs: string[]): Pick<SearchRecord, 'headings' | 'paragraphs'> {
  return { ...(place % 4 === 1 ? { headings: paragraphs.slice(1, 2) } : {}), paragraphs }
}

export const noFacets: SearchRecord['facets'] = { authority: [], topic: [], level: [] }

/** Whole numbers below what is asked, the same sequence for the same seed (mulberry32). */
export function picker(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const marks = ['，', '。', '；', '、', '：', '\n', '（一）', '——', '”“', ' ', '《', '》']

const words = [
  ...[
    '规范\u200b性文件',
    '政务公开',
    '行政许可',
    '土地征收',
    '补偿安置',
    '公共服务',
    '营商环境',
    '优化',
    '提升',
    '制度',
    '历史文化',
    '全面',
  ],
  ...[
    '管理办法',
    '实施细则',
    '有关部门',
    '应当',
    '不得',
    '依法',
    '申请人',
    '咨询',
    '复议',
    '系统',
    '机制',
    '编制',
    '规划',
    '的',
    '和',
    '第',
  ],
  ...[
    '12条',
    '1条',
    '2021年',
    '20%',
    'A4纸',
    'PM2.5',
    '3.5万元',
    '15,000平方米',
    '杭州',
    '临江',
    '街道办事处',
    '乡镇',
    '公报',
    '语音播报',
  ],
]
