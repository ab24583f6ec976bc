import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@gongkai/site/testing/chromium'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginDocument, publishDocument, saveNewFile } from './testing/document-form.ts'
import { type RunningPortal, runStart, signIn, startPortal } from './testing/running-portal.ts'
import { until } from './testing/until.ts'

const title = '云汀市人民政府关于印发云汀市夜间经济促进办法的通知'
const words = '星河夜市照此执行'
const attached = '街区,摊位数\n星河,40\n'

describe('a newcomer', () => {
  let running: RunningPortal
  let browser: Browser
  let page: Page
  let address = ''
  let form = ''

  beforeAll(async () => {
    running = await startPortal()
    browser = await launchChromium()
    page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 1000 } })
    page.setDefaultTimeout(60_000)
  })
  afterAll(async () => {
    await browser?.close()
    await running?.interrupt()
    await running?.remove()
  })

  test('finds a portal that is full of content', async () => {
    await page.goto(`${running.portal}/`)
    expect(await page.title()).toContain('云汀市')
    expect(await page.locator('main a[href^="/documents/"]').count()).toBeGreaterThan(5)
  })

  test('logs in, writes a document with an attachment, and publishes it', async () => {
    await signIn(page, running)
    await beginDocument(page, running.cms, title)
    await page.locator('[data-lexical-editor]').first().click()
    await page.keyboard.type('各县（市、区）人民政府：')
    await page.keyboard.press('Enter')
    await page.keyboard.type(`为促进夜间经济繁荣，现将办法印发给你们，${words}。`)
    await attach(page)
    await publishDocument(page)
  })

  test('sees on the form, without loading it again, that it is live and where', async () => {
    const receipt = page.getByRole('region', { name: '发布进度' })
    await receipt.getByRole('status').filter({ hasText: '已上线。公众现在可以看到。' }).waitFor()
    await receipt.getByText(/^用时.+；第2次更新$/).waitFor()
    form = page.url()
    address = new URL(String(await receipt.getByRole('link').getAttribute('href'))).pathname
    expect(address).toMatch(/^\/documents\/[^/]+\/$/)
  })

  test('reads it on the public page, with its attachment under its own name', async () => {
    await page.goto(`${running.portal}/documents/`)
    expect(await page.getByRole('link', { name: title }).first().getAttribute('href')).toBe(address)
    await page.goto(`${running.portal}${address}`)
    expect(await page.locator('h1').innerText()).toContain('夜间经济')
    expect(await page.getByText(words).count()).toBe(1)
    const attachment = page.getByRole('link', { name: '夜间经营申请表' }).first()
    const file = await page.request.get(`${running.portal}${await attachment.getAttribute('href')}`)
    expect(file.status()).toBe(200)
    expect(await file.text()).toBe(attached)
  })

  test('finds it by words of its text', async () => {
    await page.goto(`${running.portal}/search/?q=${encodeURIComponent(words)}`)
    const list = page.locator('[data-search-state=done]')
    await list.waitFor()
    expect(await list.getAttribute('data-result-total')).toBe('1')
    expect(await page.locator('[data-result]').first().getAttribute('data-result')).toBe(address)
  })

  test.each(['rss.xml', 'atom.xml', 'feed.json'])('finds it in the feed %s', async (feed) => {
    const text = await (await page.request.get(`${running.portal}/feeds/${feed}`)).text()
    expect(text.includes(title), 'its title').toBe(true)
    expect(text.includes(words), 'its text').toBe(true)
  })

  test('sees in the log that it is live, and where', async () => {
    const newest = await until(async () => {
      const answer = await page.request.get(`${running.cms}/api/publications?sort=-sequence&limit=1&depth=0`)
      const { docs } = (await answer.json()) as { docs: { state: string }[] }
      return docs[0]?.state === 'live' ? docs[0] : null
    })
    expect(newest).toMatchObject({ title, address: `${running.portal}${address}` })
  })

  test('schedules a revision with the keyboard, goes on writing, and sees the version that was scheduled go live', async () => {
    await page.goto(form, { waitUntil: 'networkidle' })
    await page.fill('#field-title', `${title}（修订）`)
    await page.getByRole('button', { name: '定时发布' }).press('Enter')
    const [day = '', time = ''] = clockIn(12_000)
    await page.keyboard.type(day)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type(time)
    await page.keyboard.press('Enter')
    const tasks = page.getByRole('region', { name: '定时任务' })
    await tasks.getByText(/管理员排定；排定的版本/).waitFor()
    await page.fill('#field-title', `${title}（草稿）`)
    await page.click('#action-save-draft')
    await tasks.getByText('已发布。').waitFor()
    await page
      .getByRole('region', { name: '发布进度' })
      .getByText(/^用时.+；第3次更新$/)
      .waitFor()
    await page.goto(`${running.portal}${address}`)
    expect(await page.locator('h1').innerText()).toContain('（修订）')
    await page.goto(form, { waitUntil: 'networkidle' })
    expect(await page.inputValue('#field-title')).toBe(`${title}（草稿）`)
  })

  test('ends everything with Ctrl-C, and starts again with nothing to do', async () => {
    expect(await running.interrupt()).toBe(0)
    expect(running.said()).toContain('已停止。')
    await expect(fetch(running.cms)).rejects.toThrow()
    await expect(fetch(running.portal)).rejects.toThrow()
    running = await running.again()
    expect(running.said()).not.toMatch(/正在生成|正在装入|建立搜索索引|首次登录/)
    const text = await (await fetch(`${running.portal}${address}`)).text()
    expect(text.includes(words), 'its text').toBe(true)
  })
})

describe('a start that cannot be', () => {
  test('says that a port is taken, and how to take another', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    const run = runStart({ PORTAL_PORT: String(port), CMS_PORT: '0' })
    expect(await run.ended).toBe(1)
    expect(run.said()).toContain(
      `端口 ${port} 已被占用。请先停止占用它的程序，或用 PORTAL_PORT=端口号 npm start 换一个。`,
    )
    taken.close()
  })

  test('says that the database cannot be read', async () => {
    const home = join(tmpdir(), `gongkai-broken-${process.pid}`)
    await mkdir(home)
    await writeFile(join(home, 'cms.db'), 'This is no database, though its name says so. '.repeat(200))
    const run = runStart({ GONGKAI_HOME: home, PORTAL_PORT: '0', CMS_PORT: '0' })
    expect(await run.ended).toBe(1)
    expect(run.said()).toMatch(/数据库.*打不开|数据库.*不能升级/)
    expect(run.said()).toContain(home)
    await rm(home, { recursive: true })
  })

  test('says that the secret is too short', async () => {
    const run = runStart({ PAYLOAD_SECRET: 'short', PORTAL_PORT: '0', CMS_PORT: '0' })
    expect(await run.ended).toBe(1)
    expect(run.said()).toContain('PAYLOAD_SECRET')
  })
})

/** Day and time at the portal's clock, so many milliseconds from here. */
function clockIn(milliseconds: number): string[] {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return clock.format(Date.now() + milliseconds).split(' ')
}

async function attach(page: Page): Promise<void> {
  const attachments = page.locator('#field-attachments')
  await attachments.getByRole('button', { name: '添加附件' }).click()
  await attachments.getByRole('button', { name: '新建' }).click()
  await saveNewFile(page, '夜间经营申请表.csv', 'text/csv', Buffer.from(attached))
  await attachments.getByText('夜间经营申请表.csv').first().waitFor()
}
