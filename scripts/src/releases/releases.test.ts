import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gongkai-releases-'))
  await mkdir(join(home, 'release.state'))
  const state = new DatabaseSync(join(home, 'release.state', 'state.db'))
  state.exec(
    'CREATE TABLE releases(release INTEGER PRIMARY KEY, at TEXT, today TEXT, sequence INTEGER, records INTEGER, pages INTEGER, ' +
      'files INTEGER, written INTEGER, removed INTEGER, ms INTEGER, reason TEXT, previous TEXT)',
  )
  const add = state.prepare('INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  add.run(1, '2026-11-25T08:00:00.000Z', '2026-11-25', 131, 131, 402, 820, 820, 0, 9312, '首次生成', null)
  add.run(2, '2026-11-25T08:03:10.120Z', '2026-11-25', 132, 132, 403, 822, 14, 0, 640, '发布', 'a'.repeat(64))
  add.run(3, '2026-11-25T16:00:01.000Z', '2026-11-26', 133, 132, 403, 822, 3, 1, 512, '日期变更、到期', 'b'.repeat(64))
  state.close()
})
afterAll(() => rm(home, { recursive: true, force: true }))

const releases = async (...args: readonly string[]) => {
  const script = fileURLToPath(new URL('../releases.ts', import.meta.url))
  return (await promisify(execFile)(process.execPath, [script, ...args])).stdout
}

test('releases are a table that stands in columns', async () => {
  expect(await releases('--home', home)).toMatchInlineSnapshot(`
    "批次  时间（北京）         所述日期    发布记录  记录  页面  文件  写入  删除  用时（秒）  缘由
       1  2026-11-25 16:00:00  2026-11-25       131   131   402   820   820     0        9.31  首次生成
       2  2026-11-25 16:03:10  2026-11-25       132   132   403   822    14     0        0.64  发布
       3  2026-11-26 00:00:01  2026-11-26       133   132   403   822     3     1        0.51  日期变更、到期
    "
  `)
})

test('the last of them are lines of JSON for a program', async () => {
  const lines = (await releases('--home', home, '--last', '2', '--json')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ release: 2, sequence: 132, previous: 'a'.repeat(64) }),
    expect.objectContaining({ release: 3, at: '2026-11-25T16:00:01.000Z', removed: 1 }),
  ])
})

test('a home without a release is told as one', async () => {
  await expect(releases('--home', join(home, 'nowhere'))).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('还没有发布过网站'),
  })
})
