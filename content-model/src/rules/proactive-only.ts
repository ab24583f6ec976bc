import { informationTypes } from '../information.ts'
import { defineRule } from './rule.ts'

/** 政府信息公开条例: the mode is decided before anything circulates, and only what is disclosed proactively is published. */
export const proactiveOnly = defineRule({
  name: 'proactive-only',
  sentence: '只有公开属性为“主动公开”的信息才能发布。',
  appliesTo: informationTypes,
  check: (record) =>
    record.disclosureMode === 'proactive'
      ? []
      : [
          {
            severity: 'error',
            path: ['disclosureMode'],
            found: record.disclosureMode === 'on-request' ? '依申请公开' : '不予公开',
            message: '的信息不能发布，应为“主动公开”。请核对公开属性，或不发布这条信息。',
          },
        ],
  accepted: [{ type: 'disclosure' }],
  refused: [{ type: 'disclosure', disclosureMode: 'on-request', disclosureGround: '《政府信息公开条例》第二十七条' }],
})
