import { type AfterErrorHookArgs, ValidationError } from 'payload'
import { expect, test } from 'vitest'
import { errorsInChinese } from './errors-in-chinese.ts'
import { noteDone } from './publications/request-done.ts'
import { refusal } from './publications/sentence.ts'

function worded(result: object, error = new Error('x'), context: Record<string, unknown> = {}) {
  const args = { error, result, context, req: {} } as unknown as AfterErrorHookArgs
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

test('a disk that takes nothing is told, without denying what was done before', () => {
  const cause = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  const error = new Error('Failed query: insert into "_disclosure_v"', { cause })
  const hidden = { errors: [{ message: 'Something went wrong.' }] }
  expect(worded(hidden, error)).toEqual({
    status: 503,
    response: { errors: [{ message: '服务器磁盘已满，没有保存。请告诉管理员腾出空间。' }] },
  })
  const req = { context: {} }
  noteDone(req)
  expect(worded(hidden, error, req.context)).toEqual({
    status: 503,
    response: {
      errors: [
        {
          message:
            '服务器磁盘已满，操作已经生效，但编辑表单里的版本没有存下来。重新打开表单时请先核对内容。请告诉管理员腾出空间。',
        },
      ],
    },
  })
})

test('a refusal carries data, without which Payload keeps its sentence to itself', () => {
  expect(refusal('不行。')).toMatchObject({ message: '不行。', status: 400, isPublic: true, data: {} })
  expect(new ValidationError({ errors: [] })).toHaveProperty('data')
})
