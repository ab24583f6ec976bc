import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const command = path.join(import.meta.dirname, 'import.ts')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-import-'))
  await writeFile(
    path.join(folder, 'a.txt'),
    '云汀市占道办法\n第一条 为了规范占道。\n第二条 本办法自2020年5月1日起施行。',
  )
  await writeFile(path.join(folder, 'b.doc'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('npm run import', () => {
  test('with --dry-run says what would become of every file, and writes the report', async () => {
    const report = path.join(folder, '..', `${path.basename(folder)}.jsonl`)
    const { stdout } = await run(process.execPath, [command, folder, '--dry-run', '--report', report])
    expect(stdout).toContain('共 2 个文件')
    const rows = (await readFile(report, 'utf8')).trim().split('\n')
    await rm(report)
    expect(rows.map((row) => (JSON.parse(row) as { outcome: string }).outcome)).toEqual(['created', 'refused'])
  })

  test('without files ends with a sentence', async () => {
    await expect(run(process.execPath, [command, path.join(folder, 'nowhere'), '--dry-run'])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/[\u3400-\u9fff]/),
    })
  })
})
