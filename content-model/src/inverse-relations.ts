import type { ReferenceField } from './reference-fields.ts'
import type { InformationRecord, TypeName } from './types/index.ts'
import type { legalAct } from './vocabularies/legal-act.ts'
import type { Code } from './vocabularies/vocabulary.ts'

/** How a reference reads from the record it names. `self` is what that record calls itself: 本文件, 本规划. */
export interface Inverse {
  readonly name: string
  readonly label: (self: string) => string
  /** Chinese label of the relation as the record that holds it reads it, where the field's own label does not say it. */
  readonly forward?: string
}

/** What each legal act is called by the document it is done to. A new act without an inverse does not compile. */
export const inverseActs = {
  annuls: inverse('annulledBy', (self) => `撤销${self}`),
  repeals: inverse('repealedBy', (self) => `废止${self}`),
  replaces: inverse('replacedBy', (self) => `替代${self}`),
  declaresLapsed: inverse('declaredLapsedBy', (self) => `宣布${self}失效`),
  suspends: inverse('suspendedBy', (self) => `暂停执行${self}`),
  extends: inverse('extendedBy', (self) => `延长${self}有效期`),
  amends: inverse('amendedBy', (self) => `修改${self}`),
  corrects: inverse('correctedBy', (self) => `勘误${self}`),
  construes: inverse('construedBy', (self) => `解释${self}`),
  forwards: inverse('forwardedBy', (self) => `转发${self}`),
  implements: inverse('implementedBy', (self) => `贯彻落实${self}`),
  basis: inverse('basisOf', (self) => `以${self}为依据`),
} satisfies Record<Code<typeof legalAct>, Inverse>

const ofInformation = {
  publisher: inverse('published', () => '发布的信息'),
  sections: inverse('inSection', () => '本栏目的信息'),
  topics: inverse('onTopic', () => '本主题的信息'),
  catalogueItems: inverse('disclosedUnder', () => '按本事项公开的信息'),
  translationOf: inverse('translations', () => '译文'),
} satisfies Record<ReferenceField<'disclosure'>, Inverse>

/**
 * Every field of every type in which a reference stands, with its inverse; `null` where nothing is shown on the other side. In
 * the order in which a page shows them, most weighty first. A new reference without an entry does not compile.
 */
export const inverses = {
  'normative-document': {
    // Which act it is stands in the row: inverseActs.
    'legalRelations.target': inverseActs,
    'editions.madeBy.target': inverse('madeEditionsOf', (self) => `据${self}修改的文本`, '修改依据'),
    'issuers.authority': inverse('issued', () => '制发的文件'),
    draftedBy: inverse('drafted', () => '起草的文件'),
    construedBy: inverse('toConstrue', () => '负责解释的文件'),
    validityVerifiedBy: inverse('verifiedValidityOf', () => '核实有效性的文件'),
    ...ofInformation,
  },
  interpretation: {
    interprets: inverse('interpretedBy', (self) => `解读${self}`),
    ...ofInformation,
  },
  'bulletin-issue': {
    'contents.target': inverse('printedIn', () => '刊登于', '刊登的文件'),
    periodical: inverse('issues', () => '各期公报'),
    pickUpPoints: inverse('pickUpPointOf', () => '在此赠阅的公报'),
    ...ofInformation,
  },
  plan: {
    parent: inverse('children', () => '下位规划'),
    previous: inverse('nextPlan', () => '下一轮规划'),
    revises: inverse('revisedBy', (self) => `修编${self}`),
    issuedBy: inverse('issuesPlan', (self) => `${self}印发的规划`),
    approvedBy: inverse('approvesPlan', (self) => `${self}批复的规划`),
    publicNotice: inverse('publicNoticeOf', () => '公示的规划'),
    'assessments.record': inverse('assesses', () => '评估的规划', '评估报告'),
    compiledBy: inverse('compiled', () => '编制的规划'),
    ...ofInformation,
  },
  disclosure: ofInformation,
  'standard-catalogue-item': {
    catalogue: inverse('items', () => '目录事项'),
    'legalBasis.target': inverse('legalBasisOf', (self) => `以${self}为公开依据的事项`),
    'responsibleBodies.authority': inverse('responsibleFor', () => '负责公开的事项'),
  },
  authority: {
    parent: inverse('subordinates', () => '下级机构'),
    successor: inverse('predecessors', () => '前身机构'),
  },
  topic: { parent: inverse('subtopics', () => '下级主题') },
  section: {
    parent: inverse('subsections', () => '下级栏目'),
    owner: inverse('ownedSections', () => '负责的栏目'),
  },
  place: { authority: inverse('places', () => '场所') },
  periodical: {
    previous: inverse('nextPeriodical', () => '后续刊物'),
    sponsor: inverse('sponsoredPeriodicals', () => '主办的刊物'),
  },
  catalogue: {
    supersedes: inverse('supersededBy', (self) => `替代${self}`),
    authority: inverse('catalogues', () => '编制的标准目录'),
  },
  site: { sponsor: null, defaultPublisher: null, 'defaultSections.section': null },
} satisfies {
  [N in TypeName]: Record<ReferenceField<N>, Inverse | null | typeof inverseActs>
}

/** What a record calls itself in a label. */
export const selfWord: Readonly<Partial<Record<TypeName, string>>> & Record<InformationRecord['type'], string> = {
  'normative-document': '本文件',
  interpretation: '本解读',
  'bulletin-issue': '本期公报',
  plan: '本规划',
  disclosure: '本信息',
  catalogue: '本目录',
}

function inverse(name: string, label: (self: string) => string, forward?: string): Inverse {
  return { name, label, ...(forward === undefined ? {} : { forward }) }
}
