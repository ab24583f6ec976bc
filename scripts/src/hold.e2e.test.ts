import { addDays } from '@gongkai/content-model/values/calendar-day'
import { launchChromium } from '@gongkai/site/testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Editor, type Written } from './bench/editor.ts'
import { runCommand } from './testing/run-command.ts'
import { type RunningPortal, signIn, startPortal } from './testing/running-portal.ts'
import { until } from './testing/until.ts'

let running: RunningPortal
let browser: Browser
let page: Page
let editor: Editor
let wrong: Written
let later: Written

/** An administrator, who holds releases and lets them go on: from the panel and from the command line. */
beforeAll(async () => {
  running = await startPortal()
  browser = await launchChromium()
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 1000 } })
  page.setDefaultTimeout(60_000)
  editor = await Editor.signIn(running.cms, running.login)
  await signIn(page, running)
})
afterAll(async () => {
  await browser?.close()
  await running?.interrupt()
  await running?.remove()
})

const log = () => page.goto(`${running.cms}/admin/collections/publications`, { waitUntil: 'networkidle' })
const notice = () => page.getByRole('complementary', { name: '网站暂停更新' })
/** Resolves once the portal answers so for a page. */
const answered = (path: string, status: number) =>
  until(async () => ((await fetch(`${running.portal}${path}`)).status === status ? true : null))
const form = ({ id }: Pick<Written, 'id'>) => `${running.cms}/admin/collections/normative-document/${id}`

/** Opens a dialog by its button, says why, and confirms, all with the keyboard. */
async function say(button: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: button }).press('Enter')
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: button }) })
  await dialog.getByRole('button', { name: button }).press('Enter')
  expect(await dialog.getByRole('alert').innerText()).toBe('请写明理由。')
  await dialog.getByLabel('理由').fill(reason)
  await dialog.getByRole('button', { name: button }).press('Enter')
}

test('cannot roll back what was released but once', async () => {
  await log()
  await say('回退到上一版', '首页有误。')
  await page.getByRole('alert').getByText('还只发布过一次').waitFor()
})

test('rolls back from the panel: what was wrong is gone, and everybody sees who holds releases and why', async () => {
  wrong = await publish('云汀市关于有误事项的通知')
  await answered(wrong.path, 200)
  await log()
  await say('回退到上一版', '有误的通知需要核对。')
  await notice().waitFor()
  expect(await notice().innerText()).toMatch(/管理员于.+把网站回退到上一版，理由：有误的通知需要核对。/)
  await answered(wrong.path, 404)
  await page.goto(form(wrong), { waitUntil: 'networkidle' })
  await page.getByText('已记入发布记录。网站暂停更新，恢复后与其他的一起上线。').first().waitFor()
  await notice().waitFor()
})

test('publishes meanwhile what waits, and withdraws what does not', async () => {
  later = await publish('云汀市关于暂停期间事项的通知')
  const standing = (await editor.documents('_status', 'published')).find(({ id }) => ![wrong.id, later.id].includes(id))
  const path = `/documents/${standing?.key}/`
  await editor.withdraw({ id: standing?.id ?? '' }, '核对。')
  await until(async () => ((await (await fetch(`${running.portal}${path}`)).text()).includes('已撤回') ? true : null))
  expect((await fetch(`${running.portal}${later.path}`)).status).toBe(404)
})

test('lets releases go on by a command, and holds them again by one', async () => {
  expect(await command('resume', '已核对。')).toContain('已恢复发布')
  await answered(wrong.path, 200)
  await answered(later.path, 200)
  await log()
  expect(await notice().count()).toBe(0)
  expect(await command('roll-back', '再次核对。')).toContain('已登记：退回第')
  await answered(later.path, 404)
  await log()
  expect(await notice().innerText()).toContain('王小明于')
})

test('lets releases go on from the panel', async () => {
  await say('恢复发布', '核对完毕。')
  await notice().waitFor({ state: 'detached' })
  await answered(later.path, 200)
})

test('deletes what is published: is told that it is withdrawn, and the address says so', async () => {
  await page.goto(form(later), { waitUntil: 'networkidle' })
  await page.locator('.doc-controls__popup button').first().press('Enter')
  await page.locator('#action-delete').press('Enter')
  const dialog = page.getByRole('dialog').filter({ hasText: '移到回收站' })
  expect(await dialog.innerText()).toContain('如果已经发布，它同时从公开网站撤回')
  await dialog.getByRole('button', { name: '确认' }).press('Enter')
  await until(async () =>
    (await (await fetch(`${running.portal}${later.path}`)).text()).includes('发布机关删除了这条信息。') ? true : null,
  )
  await page.goto(`${form(later).replace(/\/[^/]+$/, '')}/trash`, { waitUntil: 'networkidle' })
  await page.getByText('云汀市关于暂停期间事项的通知').first().waitFor()
})

async function publish(title: string): Promise<Written> {
  const ids = await Promise.all((['authority', 'section', 'topic'] as const).map((name) => editor.ids(name)))
  const [publisher, section, topic] = ids.map((all) => [...all.values()][0] ?? '')
  return editor.publish({
    title,
    body: '<p>各单位：</p>\n<p>请照此执行。</p>',
    signedOn: addDays(new Date().toISOString().slice(0, 10), -1),
    publisher: publisher ?? '',
    section: section ?? '',
    ...(topic === undefined ? {} : { topic }),
  })
}

/** `npm run roll-back` or `resume`, on the machine of the CMS. */
async function command(name: 'roll-back' | 'resume', reason: string): Promise<string> {
  const env = { GONGKAI_HOME: running.home, CMS_PORT: new URL(running.cms).port }
  const { code, said } = await runCommand(name, ['--by', '王小明', '--reason', reason], env)
  expect(code, said).toBe(0)
  return said
}
