import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { smallDisk } from '@gongkai/cms/contract/small-disk'
import { afterAll, describe, expect, test } from 'vitest'
import { diskProblem } from './disk-problem.ts'

const failing = (code: string, more: object = {}) => Object.assign(new Error('It failed.'), { code }, more)

test.each([
  ['ENOSPC', '磁盘已满，不能写入 /srv/a。请腾出空间。之后会自动继续，已上线的网站不受影响。'],
  ['EDQUOT', '磁盘已满，不能写入 /srv/a。请腾出空间。之后会自动继续，已上线的网站不受影响。'],
  ['EROFS', '磁盘是只读的，不能写入 /srv/a。请检查磁盘并改为可写。之后会自动继续，已上线的网站不受影响。'],
  ['EACCES', '没有权限写入 /srv/a。请检查文件夹的所有者和权限。之后会自动继续，已上线的网站不受影响。'],
  ['SQLITE_FULL', '磁盘已满，不能写入 /srv/a。请腾出空间。之后会自动继续，已上线的网站不受影响。'],
  [
    'SQLITE_READONLY_DBMOVED',
    '磁盘是只读的，不能写入 /srv/a。请检查磁盘并改为可写。之后会自动继续，已上线的网站不受影响。',
  ],
  ['SQLITE_IOERR_WRITE', '磁盘读写出错（/srv/a）。请检查磁盘是否损坏。之后会自动继续，已上线的网站不受影响。'],
])('words %s', (code, sentence) => {
  expect(diskProblem(failing(code, { path: '/srv/a' }))).toBe(sentence)
})

test('finds what lies under an error that says something else', () => {
  const error = new Error('The page could not be written.', {
    cause: new Error('Failed.', { cause: failing('ENOSPC') }),
  })
  expect(diskProblem(error)).toBe('磁盘已满，不能写入。请腾出空间。之后会自动继续，已上线的网站不受影响。')
})

test('says nothing of an error that is not the disk', () => {
  expect(diskProblem(failing('ENOENT'))).toBeUndefined()
  expect(diskProblem(failing('SQLITE_CONSTRAINT_UNIQUE'))).toBeUndefined()
  expect(diskProblem('ENOSPC')).toBeUndefined()
})

const disk = smallDisk(2)
describe.skipIf(disk === undefined)('on a disk of two megabytes', () => {
  const at = (name: string) => join(String(disk?.folder), name)
  afterAll(() => disk?.remove())

  test('words what a full disk says, of a file and of a database', () => {
    const database = new DatabaseSync(at('state.db'))
    database.exec('CREATE TABLE parts (words TEXT)')
    expect(problemOf(() => writeFileSync(at('page'), Buffer.alloc(4 << 20)))).toMatch(/^磁盘已满/)
    expect(problemOf(() => database.exec(`INSERT INTO parts VALUES ('${'x'.repeat(4 << 20)}')`))).toMatch(/^磁盘已满/)
    database.close()
  })

  test('words what a read-only disk says, of a file and of a database', () => {
    disk?.makeReadOnly()
    expect(problemOf(() => writeFileSync(at('page'), 'x'))).toBe(
      `磁盘是只读的，不能写入 ${at('page')}。请检查磁盘并改为可写。之后会自动继续，已上线的网站不受影响。`,
    )
    const database = new DatabaseSync(at('state.db'))
    expect(problemOf(() => database.exec("INSERT INTO parts VALUES ('x')"))).toMatch(/^磁盘是只读的/)
    database.close()
  })
})

function problemOf(write: () => void): string | undefined {
  try {
    write()
  } catch (error) {
    return diskProblem(error)
  }
  throw new Error('The write was taken.')
}
