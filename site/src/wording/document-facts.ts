import type { RecordOf } from '@gongkai/content-model/types/index'
import { inChinese } from '@gongkai/content-model/values/calendar-day'
import { documentKind } from '@gongkai/content-model/vocabularies/document-kind'
import { industry } from '@gongkai/content-model/vocabularies/industry'
import { levelOfForce } from '@gongkai/content-model/vocabularies/level-of-force'
import { registrationReason } from '@gongkai/content-model/vocabularies/registration-reason'
import { serviceObject } from '@gongkai/content-model/vocabularies/service-object'
import { targetGroup } from '@gongkai/content-model/vocabularies/target-group'
import { type Code, labelOf, type Vocabulary } from '@gongkai/content-model/vocabularies/vocabulary'
import type { Portal } from '../portal.ts'
import { type Fact, fact } from './fact.ts'
import { linksTo } from './record-links.ts'

type Document = RecordOf<'normative-document'>

/** What is known of a document besides its head block: its making, its days, whom it concerns. */
export function documentFacts(document: Document, { library }: Portal): Fact[] {
  const { registrations, recordFiling, validityTerm, contact, construedBy } = document
  return [
    ...fact('效力层级', labelOf(levelOfForce, document.levelOfForce)),
    ...fact('公文种类', document.documentKind && labelOf(documentKind, document.documentKind)),
    ...fact('通过日期', document.adoptedOn),
    ...fact('批准日期', document.approvedOn),
    ...fact('公布日期', document.promulgatedOn),
    ...fact('印发日期', document.distributedOn),
    ...fact('施行日期', document.effectiveOn),
    ...fact('有效期', termWords(validityTerm)),
    ...fact(
      '登记',
      registrations && registrations.length > 1 ? registrations.map(registrationWords).join('；') : undefined,
    ),
    ...fact(
      '备案',
      recordFiling &&
        [recordFiling.with, recordFiling.number, recordFiling.on].filter((part) => part !== undefined).join(' '),
    ),
    ...fact('起草单位', linksTo(document.draftedBy, library)),
    ...fact('解释机关', linksTo(construedBy === undefined ? [] : [construedBy], library)),
    ...fact('适用对象', labels(targetGroup, document.targetGroups)),
    ...fact('服务对象', labels(serviceObject, document.serviceObjects)),
    ...fact('行业', labels(industry, document.industries)),
    ...fact('关键词', document.keywords?.join('、')),
    ...fact('咨询方式', contact),
    ...fact('公开事项', linksTo(document.catalogueItems, library)),
    ...fact('有效性核实', verifiedWords(document, library)),
    ...fact('信息来源', sourceWords(document)),
  ]
}

function termWords(term: Document['validityTerm']): string | undefined {
  switch (term?.kind) {
    case 'until-day':
      return term.through === undefined ? undefined : `至${inChinese(term.through)}`
    case 'years':
      return term.years === undefined ? undefined : `${term.years}年`
    case 'long-term':
      return '长期有效'
    default:
      return undefined
  }
}

function registrationWords({
  unifiedNumber,
  reason,
  validThrough,
}: NonNullable<Document['registrations']>[number]): string {
  const until = validThrough === undefined ? '' : `，有效期至${inChinese(validThrough)}`
  return `${unifiedNumber}（${labelOf(registrationReason, reason)}${until}）`
}

function verifiedWords(document: Document, library: Portal['library']): Fact['line'] | undefined {
  if (document.validityVerifiedOn === undefined) return undefined
  return [
    document.validityVerifiedOn,
    ' ',
    ...linksTo(document.validityVerifiedBy === undefined ? [] : [document.validityVerifiedBy], library),
  ]
}

/** Where an imported record comes from, with the link to the original. */
export function sourceWords({
  source,
  originalUrl,
  isReprint,
}: Pick<Document, 'source' | 'originalUrl' | 'isReprint'>): Fact['line'] | undefined {
  const words = `${source ?? ''}${isReprint === true ? '（转载）' : ''}`
  if (originalUrl === undefined || !/^https?:\/\//.test(originalUrl)) return words === '' ? undefined : [words]
  return [words, words === '' ? '' : ' ', { href: originalUrl, text: '原文' }]
}

function labels<V extends Vocabulary>(of: V, codes: readonly Code<V>[] | undefined): string | undefined {
  return codes?.map((code) => labelOf(of, code)).join('、')
}
