import { informationTypes } from '../information.ts'
import { defineRule, type Finding } from './rule.ts'

/** An address becomes a link of the portal, so it has to lead to a page of the web, and never be a program (`javascript:`). */
export const webAddresses = defineRule({
  name: 'web-addresses',
  sentence: '网址以 http:// 或 https:// 开头，写明主机。',
  appliesTo: [...informationTypes, 'site'],
  check: (record): Finding[] => {
    const addresses: [Finding['path'], string | undefined][] =
      record.type === 'site'
        ? [[['partyGovernmentMark'], record.partyGovernmentMark]]
        : [
            [['originalUrl'], record.originalUrl],
            ...(record.type === 'interpretation' ? (record.media ?? []) : []).map(
              ({ address }, index): [Finding['path'], string | undefined] => [['media', index, 'address'], address],
            ),
          ]
    return addresses.flatMap(([path, found]): Finding[] =>
      found === undefined || isWebAddress(found)
        ? []
        : [
            {
              severity: 'error',
              path,
              found,
              message: '不是网址，应形如“https://www.yunting.example/”。请改正，或删去。',
            },
          ],
    )
  },
  accepted: [
    { type: 'disclosure', originalUrl: 'http://www.yunting.example/2012/旧址.html?id=1' },
    {
      type: 'interpretation',
      form: 'video',
      media: [{ address: 'https://video.yunting.example/1' }],
      transcript: '<p>全文。</p>',
    },
  ],
  refused: [
    { type: 'disclosure', originalUrl: 'javascript:alert(1)' },
    { type: 'disclosure', originalUrl: 'https://' },
    {
      type: 'interpretation',
      form: 'video',
      media: [{ address: 'www.yunting.example' }],
      transcript: '<p>全文。</p>',
    },
    { type: 'site', partyGovernmentMark: 'data:text/html,x' },
  ],
})

function isWebAddress(words: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(words) && URL.canParse(words)
}
