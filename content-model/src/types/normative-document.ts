import { defineContentType, type Published } from '../content-type.ts'
import {
  choice,
  choices,
  day,
  expected,
  group,
  internal,
  list,
  longText,
  number,
  optional,
  reference,
  references,
  text,
  values,
} from '../field.ts'
import { information } from '../information.ts'
import { documentNumber } from '../values/document-number.ts'
import { documentKind } from '../vocabularies/document-kind.ts'
import { industry } from '../vocabularies/industry.ts'
import { instrumentForm } from '../vocabularies/instrument-form.ts'
import { levelOfForce } from '../vocabularies/level-of-force.ts'
import { registrationReason } from '../vocabularies/registration-reason.ts'
import { serviceObject } from '../vocabularies/service-object.ts'
import { targetGroup } from '../vocabularies/target-group.ts'
import { validityState } from '../vocabularies/validity-state.ts'
import { validityTermKind } from '../vocabularies/validity-term-kind.ts'
import { editions } from './edition.ts'
import { legalRelations } from './legal-relation.ts'

/** 政策文件: a public act in the one library, from laws to replies; `levelOfForce` says which. */
export const normativeDocument = defineContentType({
  name: 'normative-document',
  label: '政策文件',
  role: 'information',
  means: 'Legislation',
  keyFrom: 'indexNumber',
  fields: {
    ...information,
    levelOfForce: choice('效力层级', levelOfForce),
    documentNumbers: optional(
      values('文号', documentNumber, {
        means: 'legislationIdentifier',
        help: '发文字号、令号或公告号，如“云政规〔2025〕7号”；联合发文可有多个；没有文号的不填。',
      }),
    ),
    documentKind: expected(choice('公文种类', documentKind, { means: 'legislationType' })),
    instrumentForm: optional(choice('体例', instrumentForm)),
    issuers: expected(
      list(
        '发文机关',
        {
          authority: optional(reference('机构', ['authority'], { help: '机构库中没有的，只填署名名称。' })),
          nameAsIssued: text('署名名称', { help: '按文件落款，机构改革前的名称照原样。' }),
        },
        { means: 'legislationPassedBy' },
      ),
    ),
    draftedBy: expected(references('起草单位', ['authority'])),
    addressees: optional(longText('主送机关', { help: '按文件所印。' })),
    construedBy: optional(reference('负责解释机关', ['authority'])),
    contact: optional(longText('咨询方式')),
    adoptedOn: optional(day('通过日期')),
    approvedOn: optional(day('批准日期')),
    signedOn: expected(day('成文日期', { means: 'legislationDate' })),
    promulgatedOn: expected(day('公布日期', { help: '公布令或公报上的日期；与本站发布日期不同。' })),
    distributedOn: optional(day('印发日期')),
    effectiveOn: expected(day('施行日期', { means: 'legislationDateOfApplicability' })),
    validityTerm: expected(
      group('有效期', {
        kind: choice('有效期规定', validityTermKind),
        years: optional(number('年数', { min: 1, max: 50 })),
        through: optional(day('有效期至', { means: 'expires', help: '含当日。' })),
      }),
    ),
    registrations: expected(
      list('统一编号', {
        unifiedNumber: text('统一编号'),
        registeredOn: optional(day('登记日期')),
        validThrough: optional(day('有效期至', { help: '含当日。' })),
        reason: choice('登记事由', registrationReason),
      }),
    ),
    recordFiling: optional(
      group('备案', { number: text('备案号'), on: optional(day('备案日期')), with: optional(text('备案机关')) }),
    ),
    legalityReview: internal(
      expected(
        group('合法性审核', { by: text('审核机构'), number: optional(text('审核意见书编号')), on: day('审核日期') }),
      ),
    ),
    targetGroups: expected(choices('适用对象', targetGroup)),
    serviceObjects: optional(choices('服务对象', serviceObject)),
    industries: optional(choices('行业', industry)),
    legalRelations: optional(legalRelations),
    editions,
    historyNote: optional(longText('题注', { help: '按标题下所印的通过、公布、修正经过。' })),
    statedValidity: optional(
      group('文中或清理目录载明的有效性', {
        state: choice('有效性', validityState),
        on: optional(day('日期')),
        source: text('出处', { help: '载明有效性的文句或清理目录。' }),
      }),
    ),
    validityVerifiedOn: optional(day('有效性核实日期')),
    validityVerifiedBy: optional(reference('有效性核实机构', ['authority'])),
  },
})

export type NormativeDocument = Published<typeof normativeDocument>
export type Edition = NormativeDocument['editions'][number]
export type LegalRelation = NonNullable<NormativeDocument['legalRelations']>[number]
