import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let folder: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'gongkai-validate-')), 'snapshot')
})
afterEach(() => rm(dirname(folder), { recursive: true }))

describe('the example of docs/snapshot-format.md', () => {
  it('is a snapshot without a problem, once sealed', async () => {
    await writeExample()
    expect(await validate(folder)).toMatchObject({ code: 1, said: expect.stringContaining('There is no snapshot') })
    expect(await validate(folder, '--seal')).toEqual({ code: 0, said: '5 条记录，0 个错误，0 个提示。\n' })
    expect(await validate(folder)).toMatchObject({ code: 0 })
  })
  it('fails with a sentence where a record is broken', async () => {
    await writeExample()
    const file = join(folder, 'records/normative-document/113809000093800111-2025-00007.json')
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('云政规〔2025〕7号', '云政规[2025]7号'))
    expect(await validate(folder, '--seal')).toEqual({
      code: 1,
      said: expect.stringContaining(
        '错误 normative-document 113809000093800111/2025-00007 · 文号第1项：“云政规[2025]7号”格式不对，应形如“云政规〔2025〕7号”。',
      ),
    })
  })
  it('passes with notes', async () => {
    await writeExample()
    const file = join(folder, 'records/normative-document/113809000093800111-2025-00007.json')
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('2025-08-01', '2025-06-01'))
    const { code, said } = await validate(folder, '--seal')
    expect(code).toBe(0)
    expect(said).toContain('提示 normative-document 113809000093800111/2025-00007 · 施行日期：')
  })
})

it('says how it is used, also to a switch that it does not know', async () => {
  expect(await validate('DIR', '--sael')).toEqual({
    code: 2,
    said: expect.stringMatching(/^Unknown option '--sael'.*\nUsage: npm run validate/s),
  })
  expect(await validate()).toMatchObject({ code: 2, said: expect.stringContaining('Usage') })
})

/** Writes every file that the page shows, under the name that stands above it. */
async function writeExample(): Promise<void> {
  const page = await readFile(join(root, 'docs/snapshot-format.md'), 'utf8')
  for (const [, name = '', content = ''] of page.matchAll(/^`(records\/\S+)`\n\n```json\n(.*?)```$/gms)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

function validate(...words: string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'scripts/src/validate.ts'), ...words], (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr })
    })
  })
}
