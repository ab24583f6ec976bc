import { defineRule, type Finding } from './rule.ts'

const shapes = [
  ['divisionCode', /^\d{6}(?:\d{3}(?:\d{3})?)?$/, '应为6位、9位或12位数字。'],
  ['unifiedCreditCode', /^[0-9A-HJ-NP-RTUWXY]{18}$/, '应为18位数字和大写字母，不含I、O、S、V、Z。'],
  ['organisationCode', /^[0-9A-Z]{8}[0-9X]$/, '应为9位数字和大写字母，不加连字符。'],
] as const

/** Codes of a body have the shapes of GB 32100, GB 11714 and the division codes. */
export const authorityCodes = defineRule({
  name: 'authority-codes',
  sentence: '机构有行政区划代码，外部机构除外；各代码的位数和字符符合标准。',
  appliesTo: ['authority'],
  check: (record) => [
    ...(record.kind !== 'external' && record.divisionCode === undefined
      ? [{ severity: 'error' as const, path: ['divisionCode'], message: '没有填写。请填写，外部机构除外。' }]
      : []),
    ...shapes.flatMap(([field, shape, expected]): Finding[] => {
      const found = record[field]
      return found === undefined || shape.test(found)
        ? []
        : [{ severity: 'error', path: [field], found, message: `格式不对，${expected}请核对。` }]
    }),
  ],
  accepted: [
    { type: 'authority', kind: 'external', divisionCode: undefined, unifiedCreditCode: undefined },
    { type: 'authority', organisationCode: '000014349' },
  ],
  refused: [
    { type: 'authority', divisionCode: undefined },
    { type: 'authority', divisionCode: '9901', unifiedCreditCode: '11990100O', organisationCode: '00001434-9' },
  ],
})
