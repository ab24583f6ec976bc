import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refuseForeignFolder } from './refuse-foreign-folder.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gongkai-out-'))
})
afterEach(() => rm(home, { recursive: true }))

const refuse = (out: string, snapshot = 'snapshot') => refuseForeignFolder(join(home, out), join(home, snapshot))

describe('a release takes the place of', () => {
  it('nothing, an empty folder, an earlier release, and a link to one, also one that is gone', async () => {
    await mkdir(join(home, 'empty'))
    await mkdir(join(home, 'site/_astro'), { recursive: true })
    for (const name of ['404.html', 'sitemap.xml', 'index.html']) await writeFile(join(home, 'site', name), '')
    await symlink('site', join(home, 'link'))
    await symlink('gone', join(home, 'dead'))
    for (const out of ['none', 'empty', 'site', 'link', 'dead']) await expect(refuse(out)).resolves.toBeUndefined()
  })
})

describe('a release never takes the place of', () => {
  it('a folder of anything else', async () => {
    await mkdir(join(home, 'letters'))
    await writeFile(join(home, 'letters', 'to-my-mother.txt'), '')
    await expect(refuse('letters')).rejects.toThrow(/holds something that is no release \(to-my-mother\.txt\)/)
  })
  it('a file', async () => {
    await writeFile(join(home, 'file'), '')
    await expect(refuse('file')).rejects.toThrow(/is a file, expected a folder/)
  })
  it('the snapshot it is made from, nor a folder around it', async () => {
    await mkdir(join(home, 'a/snapshot'), { recursive: true })
    await expect(refuse('a/snapshot', 'a/snapshot')).rejects.toThrow(/The snapshot lies in/)
    await expect(refuse('a', 'a/snapshot')).rejects.toThrow(/The snapshot lies in/)
  })
})
