import { formatDocumentNumber } from '../values/document-number.ts'
import { defineRule, strictness } from './rule.ts'

/** 党政机关公文格式 (GB/T 9704): the year in hexagonal brackets, the serial without leading zeros and without 第. */
export const documentNumberForm = defineRule({
  name: 'document-number-form',
  sentence: '发文字号由发文机关代字、年份、发文顺序号组成，年份用六角括号〔〕括入，顺序号不编虚位、不加“第”字。',
  appliesTo: ['normative-document'],
  check: (record) =>
    (record.documentNumbers ?? []).flatMap((number, index) =>
      number.form === 'issued' && number.printed !== formatDocumentNumber(number)
        ? [
            {
              severity: strictness(record),
              path: ['documentNumbers', index],
              found: number.printed,
              message: `格式不对，应形如“${formatDocumentNumber(number)}”。请改用六角括号〔〕，不留空格，顺序号前不加“第”和“0”。`,
            },
          ]
        : number.form === 'other'
          ? [
              {
                severity: 'note' as const,
                path: ['documentNumbers', index],
                found: number.printed,
                message: '不像发文字号、令号或公告号。请核对；确是原文如此的可以保留。',
              },
            ]
          : [],
    ),
  accepted: [
    {
      type: 'normative-document',
      documentNumbers: [{ form: 'order', code: '云汀市人民政府令', serial: 45, printed: '云汀市人民政府令第四十五号' }],
    },
  ],
  refused: [
    {
      type: 'normative-document',
      documentNumbers: [{ form: 'issued', code: '云政办发', year: 2018, serial: 37, printed: '云政办发[2018]37号' }],
    },
    { type: 'normative-document', documentNumbers: [{ form: 'other', printed: '云政办' }] },
  ],
})
