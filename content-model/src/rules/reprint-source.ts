import { informationTypes } from '../information.ts'
import { defineRule } from './rule.ts'

/** What is reprinted names where it was taken from. */
export const reprintSource = defineRule({
  name: 'reprint-source',
  sentence: '转载的信息应当注明信息来源。',
  appliesTo: informationTypes,
  check: (record) =>
    record.isReprint === true && record.source === undefined
      ? [{ severity: 'error', path: ['source'], message: '没有填写。转载的请写明来源，如“省政府网站”。' }]
      : [],
  accepted: [{ type: 'disclosure', isReprint: true, source: '省政府网站' }],
  refused: [{ type: 'disclosure', isReprint: true }],
})
