import type { Reading } from '../reading.ts'
import { placeIn } from './place.ts'

type Level = NonNullable<Reading['levelOfForce']>

export interface LevelEvidence {
  readonly title: string
  readonly issuers: readonly string[]
  readonly numbers: readonly string[]
  readonly declared?: string | undefined
  readonly otherJurisdiction: boolean
  readonly approvedByStateCouncil: boolean
  /** The text states its promulgation or its adoption. */
  readonly promulgated: boolean
  readonly hasArticles: boolean
}

/** 效力层级, with the ground in Chinese; the first rule that fits decides. */
export function levelOf(evidence: LevelEvidence): Level {
  for (const { level, ground, holds } of rules) if (holds(evidence)) return { level, ground }
  return { level: 'other-policy-document', ground: '没有发文机关、文号或体例可以判断层级。' }
}

const isInstrument = /(?:条例|规定|办法|细则|规则|实施办法|法)(?:[（(][^（）()]*[）)])*$/

const isNormative =
  /(?:通知|意见|决定|公告|通告|办法|规定|细则|方案|规则|要点|纲要|规划|措施|标准|基准|目录|清单|预案|指引|制度)(?:[（(][^（）()]*[）)])*$/

function issued(evidence: LevelEvidence, pattern: RegExp): boolean {
  return evidence.issuers.some((name) => pattern.test(name))
}

function byOrder({ numbers }: LevelEvidence): boolean {
  return numbers.some((number) => /令[（(]?(?:\d{4}年?)?第?[\d〇零一二三四五六七八九十百]+号|第\d+号令/.test(number))
}

const rules: readonly (Level & { readonly holds: (evidence: LevelEvidence) => boolean })[] = [
  {
    level: 'other-jurisdiction',
    ground: '文中的纪年、机关或文件性质属于其他法域。',
    holds: ({ otherJurisdiction }) => otherJurisdiction,
  },
  ...declared('law', /^(?:法律|宪法|修正案)/),
  ...declared('administrative-regulation', /^行政法规/),
  ...declared('supervisory-regulation', /^监察法规/),
  ...declared('judicial-interpretation', /^司法解释/),
  ...declared('party-regulation', /^党内法规/),
  ...declared('departmental-rule', /^部门规章/),
  ...declared('local-regulation', /^地方性法规/),
  ...declared('local-government-rule', /^(?:地方政府规章|政府规章)/),
  ...declared('administrative-normative-document', /^(?:行政)?规范性文件/),
  {
    level: 'party-regulation',
    ground: '由党的机关制定，且为条例、规定、办法、准则等。',
    holds: (e) =>
      /^中国共产党/.test(e.title) && /(?:条例|规定|办法|准则|细则|规则|章程)(?:[（(].*[）)])?$/.test(e.title),
  },
  {
    level: 'judicial-interpretation',
    ground: '由最高人民法院或最高人民检察院制定，有司法解释文号或体例。',
    holds: (e) =>
      e.numbers.some((number) => /^(?:法释|高检发释)/.test(number)) ||
      (issued(e, /^最高人民/) && /(?:解释|规定|批复|决定|规则|办法|安排)(?:[（(][^（）()]*[）)])*$/.test(e.title)),
  },
  {
    level: 'supervisory-regulation',
    ground: '由国家监察委员会制定。',
    holds: (e) => issued(e, /^国家监察委员会$/) && isInstrument.test(e.title),
  },
  {
    level: 'local-regulation',
    ground: '由地方人民代表大会或其常务委员会通过。',
    holds: (e) => issued(e, /^(?!全国).*人民代表大会/),
  },
  {
    level: 'administrative-regulation',
    ground: '由国务院制定（国务院令，或体例为条例、规定、办法）。',
    holds: (e) => issued(e, /^(?:国务院|政务院)$/) && (byOrder(e) || isInstrument.test(e.title)),
  },
  {
    level: 'administrative-regulation',
    ground: '由国务院批准，国务院部门发布。',
    holds: (e) => e.approvedByStateCouncil && isInstrument.test(e.title),
  },
  {
    level: 'law',
    ground: '由全国人民代表大会或其常务委员会通过。',
    holds: (e) => issued(e, /^全国人民代表大会/),
  },
  {
    level: 'law',
    ground: '标题为“中华人民共和国…法”，文中没有写明通过机关。',
    holds: (e) => e.issuers.length === 0 && /^中华人民共和国[^，。]*(?<!办)法(?:[（(]\d{4}年?[）)])?$/.test(e.title),
  },
  {
    level: 'local-government-rule',
    ground: '由地方人民政府以令公布。',
    holds: (e) => issued(e, /人民政府$/) && byOrder(e),
  },
  {
    level: 'departmental-rule',
    ground: '由国务院部门以令公布，或由部务会议通过后公布。',
    holds: (e) =>
      !issued(e, /人民政府|法院|检察院|办公厅|中共/) &&
      placeIn(e.title) === undefined &&
      (byOrder(e) || (e.issuers.length > 0 && e.promulgated && isInstrument.test(e.title) && !/关于/.test(e.title))),
  },
  {
    level: 'other-policy-document',
    ground: '通报、批复、函等，不是行政规范性文件。',
    holds: (e) => /(?:通报|批复|函|复函|答复|纪要|公报|报告|决议)$/.test(e.title),
  },
  {
    level: 'administrative-normative-document',
    ground: '由行政机关发布的通知、意见、决定、公告等。',
    holds: (e) => e.issuers.length > 0 && isNormative.test(e.title) && !issued(e, /^中共|法院$|检察院$/),
  },
  {
    level: 'administrative-regulation',
    ground: '体例为条例而标题没有地名；文中没有写明制定机关，请核对。',
    holds: (e) => e.issuers.length === 0 && placeIn(e.title) === undefined && /(?:条例|条例实施细则)$/.test(e.title),
  },
  {
    level: 'local-regulation',
    ground: '标题以地名开头，体例为条例或实施法律的办法；文中没有写明制定机关，请核对。',
    holds: (e) =>
      placeIn(e.title) !== undefined &&
      /条例$|实施《中华人民共和国[^》]+法》(?:的)?(?:若干规定|办法|规定|细则)$/.test(e.title),
  },
  {
    level: 'local-government-rule',
    ground: '标题以地名开头，体例为规定、办法；文中没有写明制定机关，请核对。',
    holds: (e) => placeIn(e.title) !== undefined && /(?:规定|办法|规则|细则)$/.test(e.title) && e.issuers.length === 0,
  },
  {
    level: 'departmental-rule',
    ground: '体例为规定、办法而标题没有地名；文中没有写明制定机关，请核对。',
    holds: (e) =>
      e.issuers.length === 0 && e.numbers.length === 0 && e.hasArticles && /(?:规定|办法|规则|细则)$/.test(e.title),
  },
  {
    level: 'administrative-normative-document',
    ground: '体例或文种为通知、意见、方案等；文中没有写明发文机关，请核对。',
    holds: (e) => isNormative.test(e.title),
  },
]

function declared(
  level: Level['level'],
  pattern: RegExp,
): readonly (Level & { readonly holds: (evidence: LevelEvidence) => boolean })[] {
  return [
    {
      level,
      ground: '文件自带的字段写明了效力层级。',
      holds: (e) => e.declared !== undefined && pattern.test(e.declared),
    },
  ]
}
