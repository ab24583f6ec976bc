import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openAndSave } from '@gongkai/cms/fields/rich-text/open-and-save'
import { publish } from '@gongkai/cms/fields/rich-text/publish'
import { store } from '@gongkai/cms/fields/rich-text/store'
import { bodyProblems } from '@gongkai/content-model/body/body-problems'
import { normaliseBody } from '@gongkai/content-model/body/normalise-body'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { launchChromium } from '@gongkai/site/testing/chromium'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { read } from './import/read.ts'
import { beginDocument, publishDocument, saveNewFile } from './testing/document-form.ts'
import { firstDifference } from './testing/first-difference.ts'
import { type RunningPortal, signIn, startPortal } from './testing/running-portal.ts'
import { until } from './testing/until.ts'

const corpus = join(resolve(process.env.CORPUS_DIR ?? '../shared/corpus'), 'sample-300/docs')

const hardDocuments = [
  'd04212.html',
  'd04219.html',
  'd04239.html',
  'd04247.html',
  'd04259.html',
  'd04748.md',
  'd07887.json',
  'd11360.json',
  'd11537.json',
  'd14987.json',
]

let running: RunningPortal
let browser: Browser
let page: Page

beforeAll(async () => {
  running = await startPortal()
  browser = await launchChromium()
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 1000 } })
  page.setDefaultTimeout(60_000)
  await signIn(page, running)
})
afterAll(async () => {
  await browser?.close()
  await running?.interrupt()
  await running?.remove()
})

describe('opening a text in the editor and saving it changes nothing', () => {
  test('of merged and nested tables, pictures with captions, footnotes, lists and preformatted lines', async () => {
    const picture = { name: '图.png', mimeType: 'image/png', bytes: await pictureOf(240, 160) }
    const body = normaliseBody(handWritten(`files/${sha256(picture.bytes)}.png`))
    expect(bodyProblems(body)).toEqual([])
    for (const part of ['rowspan', 'colspan', '<figcaption>', 'doc-noteref', '<pre>', 'type="A"', '<caption>'])
      expect(body.includes(part), part).toBe(true)
    expect(firstDifference(await openedAndSaved(body, [picture]), body)).toBeNull()
  })

  if (!existsSync(corpus)) {
    test.skip(`no corpus at ${corpus} (CORPUS_DIR): its hard documents were not opened`, () => {})
  } else {
    test.each(hardDocuments)('of the document %s', async (name) => {
      const reading = await read({ path: name, bytes: await readFile(join(corpus, name)) })
      if (reading.outcome !== 'read') throw new Error(`${name}: ${reading.reason}`)
      const pictures = reading.pictures.map(({ reference, ...rest }) => ({
        ...rest,
        name: reference.split('/').at(-1) ?? '',
      }))
      expect(firstDifference(await openedAndSaved(reading.body, pictures), reading.body)).toBeNull()
    })
  }
})

describe('a picture', () => {
  test('uploaded through the toolbar stands on the public page with its caption and its words for the blind', async () => {
    const title = '云汀市人民政府关于命名城市广场的通知'
    await beginDocument(page, running.cms, title)
    const editor = page.locator('[data-lexical-editor]').first()
    await editor.click()
    await chooseInToolbar('add', '上传')
    await page.locator('dialog[open] .list-header__create-new-button').click()
    await page.locator('dialog[open] input[type=file]').waitFor({ state: 'attached' })
    await saveNewFile(page, '城市广场.png', 'image/png', await pictureOf(320, 200))
    await describePicture('广场平面：南侧为喷泉，北侧为剧院')
    await editor.locator('p').last().click()
    await page.keyboard.type('图1　城市广场')
    await chooseInToolbar('text', '图题')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('经研究，决定命名这个广场。')
    await publishDocument(page)

    const address = await until(async () => {
      await page.goto(`${running.portal}/documents/`)
      return page.getByRole('link', { name: title }).first().getAttribute('href', { timeout: 1000 })
    })
    await page.goto(`${running.portal}${address}`)
    const figure = page.locator('main figure')
    expect(await figure.locator('figcaption').innerText()).toContain('图1　城市广场')
    const image = figure.locator('img')
    expect(await image.getAttribute('alt')).toBe('广场平面：南侧为喷泉，北侧为剧院')
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBe(320)
  })
})

interface Picture {
  readonly name: string
  readonly mimeType: string
  readonly bytes: Uint8Array
}

/** Stores the body in a draft, opens the draft in the editor, saves it there, and gives what would then be published. */
async function openedAndSaved(body: string, pictures: readonly Picture[]): Promise<string> {
  const files = await Promise.all(pictures.map(upload))
  const data = {
    title: '难排的文件',
    editions: [
      { kind: 'original', body: store(body, { fileId: (name) => fileWhere(({ content }) => content === name).id }) },
    ],
  }
  const { id } = created.parse(await cms('POST', 'normative-document?draft=true&depth=0', { data })).doc
  const before = await draft(id)
  await openAndSave(page, `${running.cms}/admin/collections/normative-document/${id}`)
  const after = await draft(id)
  expect(after.updatedAt > before.updatedAt, 'saved').toBe(true)
  return publish(after.editions[0].body, {
    file: (id) => {
      const { content, ...size } = fileWhere((file) => file.id === id)
      return { name: content, ...size }
    },
  })

  function fileWhere(holds: (file: UploadedFile) => boolean): UploadedFile {
    const file = files.find(holds)
    if (file === undefined) throw new Error('The body names a picture that was not uploaded.')
    return file
  }
}

const created = z.object({ doc: z.object({ id: z.union([z.string(), z.number()]) }) })
const uploadedFile = z.object({
  id: z.union([z.string(), z.number()]),
  content: z.string(),
  width: z.number(),
  height: z.number(),
})
type UploadedFile = z.infer<typeof uploadedFile>
const saved = z.object({
  updatedAt: z.string(),
  editions: z.tuple([z.object({ body: z.object({ root: z.unknown() }) })]),
})

async function draft(id: string | number): Promise<z.infer<typeof saved>> {
  return saved.parse(await cms('GET', `normative-document/${id}?draft=true&depth=0`))
}

async function upload({ name, mimeType, bytes }: Picture): Promise<UploadedFile> {
  const file = { name, mimeType, buffer: Buffer.from(bytes) }
  const answer = await cms('POST', 'files?depth=0', { multipart: { file, _payload: '{}' } })
  return z.object({ doc: uploadedFile }).parse(answer).doc
}

/** Asks the CMS as the person who is logged in. */
async function cms(
  method: string,
  path: string,
  content: Parameters<Page['request']['fetch']>[1] = {},
): Promise<unknown> {
  const response = await page.request.fetch(`${running.cms}/api/${path}`, { method, ...content })
  const answer: unknown = await response.json()
  if (!response.ok()) throw new Error(`${method} ${path}: ${JSON.stringify(answer).slice(0, 500)}`)
  return answer
}

async function chooseInToolbar(menu: 'add' | 'text', words: string): Promise<void> {
  await page.locator(`.fixed-toolbar .toolbar-popup__dropdown-${menu}`).first().click()
  await page.locator('.toolbar-popup__dropdown-items button', { hasText: words }).first().click()
}

async function describePicture(words: string): Promise<void> {
  const picture = page.locator('[data-lexical-editor] [data-filename]')
  const toggler = page.locator('.LexicalEditorTheme__upload__upload-drawer-toggler')
  // Where the picture comes later than the pointer it lies over the button until the pointer comes again.
  const press = async (): Promise<boolean> => {
    await picture.hover()
    return toggler.click({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
  }
  await expect.poll(press, { timeout: 60_000 }).toBe(true)
  const dialog = page.locator('dialog[open]')
  await dialog.locator('#field-alt').fill(words)
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Every part that editors of tables and texts get wrong. */
function handWritten(picture: string): string {
  return `
    <p class="align-left">各区县（市）人民政府：<p>　　首行原有空格，  中间有两个空格。<br>另起一行。
    <h2 class="align-center">第一章　总则</h2>
    <p>见<a href="https://www.example.cn/a?b=1&c=2">办法</a>，<strong>加粗<em>斜体</em></strong>，H<sub>2</sub>O，10<sup>3</sup>，<s>删</s>，<u>划线</u><sup><a href="#x">1</a></sup>。
    <table><caption>表1　补助标准（万元）<sup><a href="#y">2</a></sup></caption>
      <tr><th rowspan="2">类别<th colspan="2">标准
      <tr><th>新建<th>改建
      <tr><th rowspan="2">电梯<td align="right">20<td><p>第一段<p align="center">第二段
      <tr><td colspan="2"><table><caption>其中</caption><tr><td rowspan="2">甲<td>乙<tr><td><ol type="A"><li>丙<li>丁</ol></table>
      <tr><td colspan="3"><img src="${picture}" alt="单元格里的图" width="240" height="160">
    </table>
    <figure><img src="${picture}" alt="流程图" width="240" height="160"><figcaption>图1　<a href="/documents/">流程</a><sup><a href="#z">3</a></sup></figcaption></figure>
    <ol start="3" type="A"><li>三<ol><li>甲</ol><ul><li>乙</ul><li>四</ol><ol><li>另一列<ul><li><ul><li>深</ul></ul></ol>
    <blockquote><p>引文一<p>引文二</blockquote>
    <pre>┌──┬──┐
│  甲│乙  │

└──┴──┘</pre><hr>
    <p class="align-right">云汀市人民政府<p class="align-right">2025年6月5日
    <section role="doc-endnotes"><ol><li id="x"><p>注一<p>又一段<li id="y">注<strong>二</strong><li id="z"><a href="https://www.example.cn/">注三</a></ol></section>`
}

function pictureOf(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2468a0' } })
    .png()
    .toBuffer()
}
