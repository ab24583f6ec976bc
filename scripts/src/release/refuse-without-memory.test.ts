import { expect, test } from 'vitest'
import { refuseWithoutMemory } from './refuse-without-memory.ts'

test('refuses a portal for which there is not enough memory, and says what to set', () => {
  expect(() => refuseWithoutMemory(500_000, 4.5e9)).toThrowErrorMatchingInlineSnapshot(
    `[Error: 网站没有更新：共有 500000 条记录，需要约 6.0 GB 内存，而程序只可使用 4.5 GB。请管理员把环境变量 NODE_OPTIONS 设为“--max-old-space-size=9000”，再重新启动。]`,
  )
  expect(() => refuseWithoutMemory(500_000, 9e9)).not.toThrow()
})

test('has enough for a hundred thousand records in what Node takes of itself on four gigabytes', () => {
  expect(() => refuseWithoutMemory(100_000, 2e9)).not.toThrow()
})
