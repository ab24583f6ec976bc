import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeOver, releasesFolder, unfinishedFolder } from './change-over.ts'

let folder = ''
let out = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-change-over-'))
  out = join(folder, 'site')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the change-over from one release to the next', () => {
  test('keeps the release before, and none older', async () => {
    for (const words of ['1', '2', '3']) await putInPlace(words)
    const kept = await readdir(releasesFolder(out))
    expect(await Promise.all(kept.map((name) => textIn(join(releasesFolder(out), name))))).toEqual([
      expect.stringMatching(/^2/),
      expect.stringMatching(/^3/),
    ])
  })

  test('replaces a plain folder that stood there', async () => {
    await mkdir(out)
    await writeFile(join(out, 'old.html'), 'old')
    await putInPlace('new')
    expect(await readdir(out)).toEqual(['index.html'])
    expect((await lstat(out)).isSymbolicLink()).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['site', 'site.releases'])
  })

  test('takes away what a release that broke off left, but not one that another process is making', async () => {
    const dead = join(releasesFolder(out), 'unfinished-999999999')
    const living = join(releasesFolder(out), `unfinished-${process.ppid}`)
    await mkdir(dead, { recursive: true })
    await mkdir(living)
    await putInPlace('1')
    const names = await readdir(releasesFolder(out))
    expect(names).not.toContain('unfinished-999999999')
    expect(names).toContain(`unfinished-${process.ppid}`)
  })

  test('no request fails or is answered with half of a page while releases follow each other', async () => {
    await putInPlace('0')
    const server = await servePortal(() => out, 0)
    let done = false
    const bad: string[] = []
    let answers = 0
    const read = async () => {
      while (!done) {
        const response = await fetch(server.address)
        const text = await response.text()
        answers++
        if (response.status !== 200 || !/^(\d+)文+\1$/.test(text)) bad.push(`${response.status} ${text.slice(0, 40)}`)
      }
    }
    const readers = [read(), read(), read()]
    for (let n = 1; n <= 40; n++) await putInPlace(String(n))
    done = true
    await Promise.all(readers)
    await server.close()
    expect(answers).toBeGreaterThan(3)
    expect(bad).toEqual([])
  })
})

/** Pages differ in length, so that a head of one release with a body of another is noticed. */
async function putInPlace(words: string): Promise<void> {
  const next = unfinishedFolder(out)
  await mkdir(next, { recursive: true })
  await writeFile(join(next, 'index.html'), `${words}${'文'.repeat(100 + Number(words) * 7 || 100)}${words}`)
  await changeOver(out, next)
}

function textIn(release: string): Promise<string> {
  return readFile(join(release, 'index.html'), 'utf8')
}
