import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FileWriter } from './file-writer.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-writer-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('files of any number and size are there, each with what it was given, once it has finished', async () => {
  const contents = fc.array(fc.uint8Array({ maxLength: 40_000 }), { maxLength: 300, size: 'max' })
  let run = 0
  await fc.assert(
    fc.asyncProperty(contents, async (files) => {
      run += 1
      const writer = new FileWriter(join(folder, String(run)))
      try {
        for (const [at, content] of files.entries()) await writer.put(`${at % 7}/${at}`, content)
        await writer.finish()
        for (const [at, content] of files.entries()) {
          const written = await readFile(join(folder, String(run), `${at % 7}/${at}`))
          expect(written.equals(content), `file ${at}`).toBe(true)
        }
      } finally {
        await writer.close()
      }
    }),
    { numRuns: 20 },
  )
})

test('what a file failed for is told by who puts or waits next, with what the system said', async () => {
  const writer = new FileWriter(join(folder, 'failing'))
  try {
    await writer.put('a', Buffer.from('a file'))
    await writer.put('a/below', Buffer.from('no folder'))
    const failure = { code: expect.stringMatching(/^E[A-Z]+$/), path: expect.stringContaining('failing') }
    await expect(writer.finish()).rejects.toMatchObject(failure)
    await expect(writer.put('b', Buffer.from('more'))).rejects.toMatchObject(failure)
  } finally {
    await writer.close()
  }
})
