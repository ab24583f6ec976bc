import { appendFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '@gongkai/content-model/values/calendar-day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Editor } from './bench/editor.ts'
import { releaseFolder } from './publish/publisher.ts'
import { runCommand } from './testing/run-command.ts'
import { type RunningPortal, startPortal } from './testing/running-portal.ts'
import { until } from './testing/until.ts'

let running: RunningPortal
beforeAll(async () => {
  running = await startPortal()
})
afterAll(async () => {
  await running?.interrupt()
  await running?.remove()
})

const scan = () => runCommand('leak-scan', [], { GONGKAI_HOME: running.home })
const secret = '现将尚在研究的星河大桥收费标准调整方案印发给你们'
const replaced = '原定于星河广场举行的听证会改期举行'
const paragraphs = Array.from(
  { length: 30 },
  (_, nth) => `<p>一、第${nth}段是一直公开的文字并且写得比别的都长一些。</p>`,
)

test('drafts, replaced sentences and files of nobody stand nowhere; put into a page, each is found and its record named', async () => {
  const editor = await Editor.signIn(running.cms, running.login)
  const ids = await Promise.all((['authority', 'section', 'topic'] as const).map((name) => editor.ids(name)))
  const [publisher = '', section = '', topic = ''] = ids.map((all) => [...all.values()][0])
  const signedOn = addDays(new Date().toISOString().slice(0, 10), -1)
  const words = { signedOn, publisher, section, topic }
  const body = (sentence: string) => [...paragraphs, `<p>${sentence}。</p>`].join('\n')
  const { path, ...document } = await editor.publish({ ...words, title: '听证会的通知', body: body(replaced) })
  await editor.revise(document, { body: body('听证会如期举行') })
  await editor.draft({ ...words, title: '星河大桥的草稿', body: `<p>${secret}。</p>` })
  await until(async () =>
    (await (await fetch(`${running.portal}${path}`)).text()).includes('听证会如期举行') ? true : null,
  )

  const sound = await scan()
  expect(sound, sound.said).toMatchObject({ code: 0, said: expect.stringContaining('都没有出现') })
  expect(sound.said).toContain('没有公开的文字取 2 处')

  const release = releaseFolder(running.home)
  await appendFile(join(release, 'index.html'), `<!-- ${secret} -->`)
  await writeFile(join(release, 'search', 'left.json'), JSON.stringify({ text: replaced }))
  await writeFile(join(release, 'files', 'secret.pdf'), 'secret')
  const { code, said } = await scan()
  expect(code, said).toBe(1)
  expect(said).toMatch(/^\/index\.html · 写有“.*星河大桥.*”，出自normative-document\/\S+“星河大桥的草稿”，没有公开。$/m)
  expect(said).toMatch(/^\/search\/left\.json · 写有“.*星河广场.*“听证会的通知”/m)
  expect(said).toContain('/files/secret.pdf · 没有一条公开的信息用到这个文件。')
})

test('where CI releases, it says what to fetch', async () => {
  const { code, said } = await runCommand('leak-scan', ['--home', tmpdir()], { GONGKAI_HOME: running.home })
  expect([code, said]).toEqual([2, expect.stringContaining('--home')])
})
