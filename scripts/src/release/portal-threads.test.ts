import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import { sealSnapshot } from '@gongkai/content-model/snapshot/seal'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThreads } from './portal-threads.ts'
import { Releaser } from './releaser.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-threads-'))
  const { snapshot, fileAt } = await readExamples()
  await writeSnapshot(at('snapshot'), snapshot, fileAt)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function releaseTo(out: string, worthThreads: number): Promise<void> {
  const releaser = await Releaser.open(at(out), worthThreads)
  try {
    await releaser.release(await openSnapshot(at('snapshot')), { today: exampleDay })
  } finally {
    await releaser.close()
  }
}

async function filesIn(out: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(at(out), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) found.set(relative(at(out), file), await readFile(file, 'latin1'))
  }
  // It says when it was made.
  found.delete('release/manifest.json')
  return found
}

test('threads make the very tree that is made without any', async () => {
  await releaseTo('with', 1)
  await releaseTo('without', Number.POSITIVE_INFINITY)
  const [made, expected] = [await filesIn('with'), await filesIn('without')]
  expect([...made.keys()].sort()).toEqual([...expected.keys()].sort())
  for (const [name, content] of expected) if (made.get(name) !== content) expect.fail(`${name} was made otherwise.`)
})

test('a thread finds the problems of records, and says what it cannot do', async () => {
  const [reference = ''] = [...(await openSnapshot(at('snapshot'))).records.keys()].filter((one) =>
    one.startsWith('normative-document/'),
  )
  const file = join(at('snapshot'), 'records', `${reference}.json`)
  const sound = await readFile(file, 'utf8')
  try {
    await writeFile(file, JSON.stringify({ ...JSON.parse(sound), title: '' }))
    await sealSnapshot(at('snapshot'))
    const [thread] = openThreads({ snapshot: at('snapshot'), folder: at('staged') })
    try {
      expect((await thread?.check([reference]))?.map(({ type, path }) => ({ type, path }))).toEqual([
        { type: 'normative-document', path: ['title'] },
      ])
      await expect(thread?.make([{ path: '/nowhere/', staged: 'a' }], exampleDay)).rejects.toThrow('/nowhere/')
      const made = await thread?.make([{ path: '/', staged: 'b/index.html' }], exampleDay)
      expect(made?.made.map(({ path }) => path)).toEqual(['/'])
      await thread?.finish()
      expect(await readFile(at('staged/b/index.html'), 'utf8')).toContain('</html>')
      await thread?.make([{ path: '/', staged: 'b/index.html/below' }], exampleDay)
      await expect(thread?.finish()).rejects.toMatchObject({
        code: expect.stringMatching(/^E[A-Z]+$/),
        path: expect.any(String),
      })
      const [lost] = openThreads({ snapshot: at('nowhere'), folder: at('staged') })
      await expect(lost?.check([reference])).rejects.toMatchObject({ code: 'ENOENT' })
      await lost?.close()
    } finally {
      await thread?.close()
    }
    await expect(releaseTo('refused', 1)).rejects.toThrow('1 个错误')
  } finally {
    await writeFile(file, sound)
    await sealSnapshot(at('snapshot'))
  }
})
