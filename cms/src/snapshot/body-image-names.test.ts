import { expect, test } from 'vitest'
import { bodyImageNames } from './body-image-names.ts'

const file = `${'a'.repeat(64)}.png`

test('an image is named by its caption, and where there is none by what it shows', () => {
  const image = `<img src="files/${file}" alt="审批流程：受理/审核">`
  expect(bodyImageNames(`<figure>${image}<figcaption>图1　<b>审批</b>流程</figcaption></figure>`)).toEqual([
    [file, '图1 审批流程.png'],
  ])
  expect(bodyImageNames(`<p>如下图。</p><figure>${image}</figure>`)).toEqual([[file, '审批流程：受理 审核.png']])
})

test('an image of which nothing is said has no name', () => {
  expect(bodyImageNames(`<figure><img src="files/${file}" alt=""></figure>`)).toEqual([])
})
