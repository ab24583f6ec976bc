import { words } from '@gongkai/content-model/fold'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleInitials } from './title-initials.ts'

test.each([
  ['规范性文件', 'gfxwj'],
  ['關於印發《規範性文件》的通知', 'gyyfgfxwjdtz'],
  ['重庆市重要事项', 'cqszysx'],
  ['长江沿线银行调整行政许可', 'cjyxyhtzxzxk'],
  ['蚌埠、六安、乐清、丽水、台州', 'bblalqlstz'],
  ['2021年A4纸', '.n.z'],
])('%s is typed as %s', (title, initials) => {
  expect(titleInitials(title)).toBe(initials)
})

test('has one letter for each token of a title', () => {
  const part = fc.constantFrom('规', '2021', 'お', '𠮷', '①', 'é', '〔', '行', '㎡', ' ', 'Ａ', '龘', 'ㄅ', '〇', '한')
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const title = parts.join('')
      expect(titleInitials(title)).toMatch(new RegExp(`^[a-z.]{${words(title).length}}$`))
    }),
  )
})
