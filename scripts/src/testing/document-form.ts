import { addDays } from '@gongkai/content-model/values/calendar-day'
import type { Page } from 'playwright-core'

/** What the form of a new document demands before it may be published. */
export async function beginDocument(page: Page, cms: string, title: string): Promise<void> {
  await page.goto(`${cms}/admin/collections/normative-document/create`, { waitUntil: 'networkidle' })
  await page.fill('#field-title', title)
  await choose(page, 'levelOfForce', '其他政策文件')
  await choose(page, 'publisher', '云汀市人民政府')
  await choose(page, 'sections', '其他政策文件')
  await page.fill('#field-signedOn', addDays(new Date().toISOString().slice(0, 10), -1))
}

/** Presses 发布 and waits until the form says that it is done. */
export async function publishDocument(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('已发布', { exact: true }).first().waitFor()
}

/** Gives a file to the dialog that asks for a new one, and saves it. */
export async function saveNewFile(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const dialog = page.locator('dialog[open]').last()
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.locator('dialog[open]').first().waitFor({ state: 'detached' })
}

/** Chooses in one of the panel's select boxes, by the name of the field and words of the option. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.click(`#field-${field} .rs__control`)
  await page.keyboard.type(words)
  await page.locator('.rs__option', { hasText: words }).first().click()
}
