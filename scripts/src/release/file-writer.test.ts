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

const put = (writer: FileWriter, name: string, content: string | Uint8Array): Promise<void> =>
  writer.put(name, content, Buffer.byteLength(content))

test('files of any number and size are there, each with what it was given, once it has finished', async () => {
  const content = fc.oneof(fc.uint8Array({ maxLength: 40_000 }), fc.string({ unit: 'binary', maxLength: 2000 }))
  const contents = fc.array(content, { maxLength: 300, size: 'max' })
  let run = 0
  await fc.assert(
    fc.asyncProperty(contents, async (files) => {
      run += 1
      const writer = new FileWriter(join(folder, String(run)))
      try {
        for (const [at, content] of files.entries()) await put(writer, `${at % 7}/${at}`, content)
        await writer.finish()
        for (const [at, content] of files.entries()) {
          const written = await readFile(join(folder, String(run), `${at % 7}/${at}`))
          expect(written.equals(Buffer.from(content)), `file ${at}`).toBe(true)
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
    await put(writer, 'a', 'a file')
    await put(writer, 'a/below', 'no folder')
    const failure = { code: expect.stringMatching(/^E[A-Z]+$/), path: expect.stringContaining('failing') }
    await expect(writer.finish()).rejects.toMatchObject(failure)
    await expect(put(writer, 'b', 'more')).rejects.toMatchObject(failure)
  } finally {
    await writer.close()
  }
})

test('a file that is larger than what is sent together is written, and so are empty ones', async () => {
  const writer = new FileWriter(join(folder, 'large'))
  const large = '县级以上人民政府'.repeat(100_000)
  try {
    for (const [name, content] of Object.entries({ a: '', large, b: '后', c: '' })) await put(writer, name, content)
    await writer.finish()
    for (const [name, content] of Object.entries({ a: '', large, b: '后', c: '' }))
      expect(await readFile(join(folder, 'large', name), 'utf8')).toBe(content)
  } finally {
    await writer.close()
  }
})
