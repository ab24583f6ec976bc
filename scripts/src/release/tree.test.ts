import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTree } from './tree.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-tree-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the tree of a release', () => {
  test('takes the place of the former one whole', async () => {
    const out = join(folder, 'site')
    const first = openTree(out)
    await first.write('/old/', 'old')
    await first.publish()
    const second = openTree(out)
    await second.write('/new/', 'new')
    await second.publish()
    expect(await readdir(out)).toEqual(['new'])
    expect(await readFile(join(out, 'new', 'index.html'), 'utf8')).toBe('new')
  })

  test('leaves the former one as it is until it is put in its place', async () => {
    const out = join(folder, 'site')
    const first = openTree(out)
    await first.write('/404.html', 'here')
    await first.publish()
    const second = openTree(out)
    await second.write('/404.html', 'there')
    expect(await readFile(join(out, '404.html'), 'utf8')).toBe('here')
    await second.discard()
    expect(await readdir(`${out}.releases`)).toHaveLength(1)
  })

  test('refuses a file that two steps write', async () => {
    const tree = openTree(join(folder, 'site'))
    await tree.write('/a/', 'x')
    await expect(tree.write('/a/index.html', 'y')).rejects.toThrow(/Two steps of the release write a\/index.html/)
  })

  test('copies files to their addresses', async () => {
    const from = join(folder, 'from.txt')
    await writeFile(from, 'x')
    const tree = openTree(join(folder, 'site'))
    await tree.copy('/files/a.txt', from)
    expect(tree.has('/files/a.txt')).toBe(true)
    expect(tree.size()).toBe(1)
  })
})
