import { defineContentType, type Published } from '../content-type.ts'
import { choice, day, file, list, number, optional, reference, references, richText, text } from '../field.ts'
import { information } from '../information.ts'
import { administrativeLevel } from '../vocabularies/administrative-level.ts'
import { assessmentKind } from '../vocabularies/assessment-kind.ts'
import { fiveYearPlan } from '../vocabularies/five-year-plan.ts'
import { planKind } from '../vocabularies/plan-kind.ts'
import { planPartKind } from '../vocabularies/plan-part-kind.ts'
import { planStanding } from '../vocabularies/plan-standing.ts'

/** 规划. */
export const plan = defineContentType({
  name: 'plan',
  label: '规划',
  role: 'information',
  means: 'Report',
  keyFrom: 'indexNumber',
  fields: {
    ...information,
    planKind: choice('规划类别', planKind),
    level: choice('规划层级', administrativeLevel),
    periodFrom: number('规划期起（年）', { min: 1949, max: 2200 }),
    periodTo: number('规划期止（年）', { min: 1949, max: 2200 }),
    fiveYearPlan: optional(choice('五年规划', fiveYearPlan)),
    standing: choice('规划状态', planStanding),
    compiledBy: references('编制单位', ['authority'], { means: 'author' }),
    issuedBy: optional(reference('印发通知', ['normative-document'])),
    approvedBy: optional(reference('批复', ['normative-document'])),
    parent: optional(reference('上位规划', ['plan'])),
    previous: optional(reference('上一轮规划', ['plan'])),
    revises: optional(reference('修编的规划', ['plan'])),
    parts: list('规划内容', {
      kind: choice('部分', planPartKind),
      title: optional(text('名称')),
      body: optional(richText('正文', { means: 'text' })),
      files: optional(list('文件', { file: file('文件'), title: optional(text('名称')) })),
    }),
    publicNotice: optional(reference('批前公示', ['disclosure'])),
    assessments: optional(
      list('评估', {
        kind: choice('评估性质', assessmentKind),
        on: optional(day('日期')),
        record: optional(reference('评估报告', ['disclosure'])),
      }),
    ),
  },
})

export type Plan = Published<typeof plan>
