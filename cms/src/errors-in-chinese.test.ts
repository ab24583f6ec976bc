import { type AfterErrorHookArgs, ValidationError } from 'payload'
import { expect, test } from 'vitest'
import { errorsInChinese } from './errors-in-chinese.ts'
import { refusal } from './publications/sentence.ts'

function worded(result: object) {
  const args = { error: new Error('x'), result, context: {}, req: {} } as unknown as AfterErrorHookArgs
  return errorsInChinese(args)
}

test('what Payload says in English only is said in Chinese', () => {
  const errors = [
    {
      message: 'The following field is invalid: file',
      data: { errors: [{ path: 'file', message: 'Invalid PDF file.' }] },
    },
  ]
  expect(worded({ errors })).toEqual({
    response: {
      errors: [
        {
          message: '有一处或几处不合要求，见各处说明。',
          data: { errors: [{ path: 'file', message: 'PDF 文件已损坏或不完整。请用原来的软件重新导出后再上传。' }] },
        },
      ],
    },
  })
})

test('a sentence of our own is left as it is', () => {
  expect(worded({ errors: [{ message: '请写明撤回的理由。' }] })).toBeUndefined()
})

test('a refusal carries data, without which Payload keeps its sentence to itself', () => {
  expect(refusal('不行。')).toMatchObject({ message: '不行。', status: 400, isPublic: true, data: {} })
  expect(new ValidationError({ errors: [] })).toHaveProperty('data')
})
