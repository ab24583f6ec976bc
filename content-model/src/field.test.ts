import { describe, expect, expectTypeOf, it } from 'vitest'
import { defineContentType, type Published, recordSchema } from './content-type.ts'
import {
  choices,
  day,
  expected,
  flag,
  graphic,
  internal,
  list,
  number,
  optional,
  reference,
  richText,
  text,
} from './field.ts'
import { channel } from './vocabularies/channel.ts'

const notice = defineContentType({
  name: 'notice',
  label: '公示',
  role: 'information',
  means: 'Article',
  keyFrom: 'code',
  fields: {
    code: text('代码'),
    on: expected(day('日期')),
    pages: optional(number('页数', { min: 1, max: 9 })),
    isFinal: flag('最终'),
    channels: optional(choices('渠道', channel)),
    authority: optional(reference('机构', ['authority'])),
    body: optional(richText('正文')),
    picture: optional(graphic('图片')),
    rows: optional(list('行', { name: text('名称'), secret: internal(text('内部')) })),
    note: internal(text('内部说明')),
  },
})
type Notice = Published<typeof notice>

const valid: Notice = { type: 'notice', key: 'a', code: 'a' }
const problems = (changes: object) =>
  recordSchema(notice)
    .safeParse({ ...valid, ...changes })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

describe('what is published', () => {
  it('has no internal field, in its type or its schema, at any depth', () => {
    expectTypeOf<Notice>().not.toHaveProperty('note')
    expectTypeOf<NonNullable<Notice['rows']>[number]>().toEqualTypeOf<{ readonly name: string }>()
    expect(problems({ note: '内部' })).toEqual([' 有不认识的字段：note。请删去，或核对字段名。'])
    expect(problems({ rows: [{ name: '一', secret: '内部' }] })).toEqual([
      'rows.0 有不认识的字段：secret。请删去，或核对字段名。',
    ])
  })
  it('needs what is required and may lack the rest', () => {
    expect(problems({})).toEqual([])
    expect(problems({ code: undefined })).toEqual(['code 没有填写。请填写。'])
    expectTypeOf<Notice['on']>().toEqualTypeOf<string | undefined>()
  })
})

describe('every kind words what is wrong', () => {
  it.each([
    [{ code: ' a' }, 'code 首尾有空白或中间有换行。请删去。'],
    [{ code: '' }, 'code 没有填写。请填写。'],
    [{ on: '2025-02-30' }, 'on 不是一个存在的日期，应形如 2025-06-05。'],
    [{ on: 20250605 }, 'on 应为日期，形如 2025-06-05。'],
    [{ pages: 0 }, 'pages 应为 1 至 9 之间的整数。'],
    [{ pages: 1.5 }, 'pages 应为 1 至 9 之间的整数。'],
    [{ isFinal: false }, 'isFinal 只能为“是”或不填。'],
    [{ channels: [] }, 'channels 没有填写。请填写，或删去空的一栏。'],
    [{ channels: ['bulletin', 'bulletin'] }, 'channels.1 与前面一项重复。请删去一项。'],
    [{ authority: 'topic/housing' }, 'authority 应指向 authority 之一，形如“authority/…”。'],
    [{ rows: [{}] }, 'rows.0.name 没有填写。请填写。'],
  ])('%o', (changes, sentence) => {
    expect(problems(changes)).toEqual([sentence])
  })
  it('a choice lists what may be chosen', () => {
    expect(problems({ channels: ['radio'] })[0]).toMatch(/^channels\.0 不在可选范围内，可选：政府网站、政府公报、/)
  })
  it('a picture needs words', () => {
    const picture = {
      file: `${'a'.repeat(64)}.png`,
      name: '图.png',
      mediaType: 'image/png',
      bytes: 1,
      width: 1,
      height: 1,
    }
    expect(problems({ picture: { ...picture, alternative: '' } })).toEqual([
      'picture.alternative 没有替代文本。请用一句话说明图中内容。',
    ])
  })
  it('a body may hold the closed set only', () => {
    expect(problems({ body: '<p onclick="x()">一</p>' })[0]).toMatch(/^body “<p>”带有属性“onclick”/)
  })
})
