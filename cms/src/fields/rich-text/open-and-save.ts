import type { Page } from 'playwright-core'

/**
 * Opens a record in the admin panel, types a character at the end of every rich-text field and takes it back, and
 * saves: what an editor does who only looks. The fields then hold what Lexical makes of the stored state. The person
 * is logged in; `save` is the name of the button to press.
 */
export async function openAndSave(page: Page, address: string, save: string | RegExp = '保存草稿'): Promise<void> {
  await page.goto(address)
  const editors = page.locator('.ContentEditable__root[data-lexical-editor="true"]')
  await editors.first().waitFor()
  for (const editor of await editors.all()) {
    await editor.evaluate(putCaretAtEnd)
    await page.keyboard.type('字')
    await page.keyboard.press('Backspace')
  }
  // Lexical hands its state to the form in an idle moment.
  await page.waitForTimeout(500)
  const answer = page.waitForResponse(
    (response) => response.request().method() !== 'GET' && /\/api\//.test(response.url()),
  )
  await page.getByRole('button', { name: save, exact: true }).click()
  const response = await answer
  if (!response.ok()) throw new Error(`Could not save ${address}: ${response.status()} ${await response.text()}`)
}

/** An editor's element carries the editor itself. */
function putCaretAtEnd(root: unknown): void {
  const { __lexicalEditor: editor } = root as {
    __lexicalEditor: { focus: (done: undefined, options: { defaultSelection: 'rootEnd' }) => void }
  }
  editor.focus(undefined, { defaultSelection: 'rootEnd' })
}
