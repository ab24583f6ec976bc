import { informationTypes } from '../information.ts'
import { type PersonalNumber, personalNumbers } from '../personal-number.ts'
import { textsIn } from '../texts-in.ts'
import { defineRule, type Finding } from './rule.ts'

const words = {
  phone: '是手机号码，应隐去中间四位，形如“138****1234”',
  identity: '是身份证号码，应只留前两位和后三位，形如“35*************123”',
  'bank-card': '是银行卡号，应只留前四位和后四位，形如“6222****1234”',
} satisfies Record<PersonalNumber['kind'], string>

/** Personal numbers are masked before anything is public; what is found is itself shown masked. An office may give a mobile for contact. */
export const personalData = defineRule({
  name: 'personal-data',
  sentence: '公开的文字中不得有未隐去的手机号码、身份证号码、银行卡号。',
  appliesTo: informationTypes,
  check: (record) =>
    textsIn(record)
      .filter(({ words }) => !/^https?:\/\/\S+$/.test(words))
      .flatMap(({ words: text, path }) =>
        personalNumbers(text).map(
          ({ kind, masked }): Finding => ({
            severity: path[0] === 'contact' && kind === 'phone' ? 'note' : 'error',
            path,
            found: masked,
            message: `${words[kind]}。请隐去后再发布。`,
          }),
        ),
      ),
  accepted: [
    { type: 'disclosure', body: '<p>联系电话：0000-12345678，申请人张某，手机138****1234。</p>' },
    { type: 'disclosure', summary: '项目代码2501-990100-04-01-123456，统一社会信用代码11990100MB0000001A。' },
  ],
  refused: [
    {
      type: 'disclosure',
      body: '<table><tbody><tr><td>张某</td><td>１３８００００１２３４</td></tr></tbody></table>',
    },
    { type: 'disclosure', summary: '身份证号990101199003070015，卡号6222 0200 0012 3456 782' },
    { type: 'normative-document', contact: '王某，138-0000-1234' },
  ],
})
