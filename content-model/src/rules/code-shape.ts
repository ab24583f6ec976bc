import { defineRule } from './rule.ts'

/** Codes stand in addresses for ever: short, lower-case and typed on any keyboard. */
export const codeShape = defineRule({
  name: 'code-shape',
  sentence: '代码只用小写字母、数字和连字符，以字母或数字开头和结尾。',
  appliesTo: ['authority', 'topic', 'section', 'place', 'periodical', 'catalogue', 'site'],
  check: ({ code }) =>
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)
      ? []
      : [
          {
            severity: 'error',
            path: ['code'],
            found: code,
            message: '格式不对，应形如“yunting-housing”。请只用小写字母、数字和连字符。',
          },
        ],
  accepted: [{ type: 'topic', code: 'old-age-care', key: 'old-age-care' }],
  refused: [{ type: 'topic', code: 'Housing', key: 'Housing' }],
})
