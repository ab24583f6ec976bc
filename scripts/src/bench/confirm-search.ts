import { launchChromium } from '@gongkai/site/testing/chromium'
import type { Browser } from 'playwright-core'
import type { Expected } from './serving/expected.ts'

/** Asks the search page itself, in a browser. */
export class SearchPage {
  readonly #browser: Browser
  readonly #portal: string

  private constructor(browser: Browser, portal: string) {
    this.#browser = browser
    this.#portal = portal
  }

  static async open(portal: string): Promise<SearchPage> {
    return new SearchPage(await launchChromium(), portal)
  }

  close(): Promise<void> {
    return this.#browser.close()
  }

  /** Throws where the page finds what it should not, or does not find what it should. */
  async confirm({ path, present, absent }: Pick<Expected, 'path' | 'present' | 'absent'>): Promise<void> {
    if (present !== undefined) await this.#expect(present.characters, [path])
    if (absent !== undefined) await this.#expect(absent.characters, [])
  }

  async #expect(query: string, paths: readonly string[]): Promise<void> {
    const page = await this.#browser.newPage()
    try {
      await page.goto(`${this.#portal}/search/?q=${encodeURIComponent(query)}`)
      await page.locator('[data-search-state=done]').waitFor({ timeout: 60_000, state: 'attached' })
      const found = await page
        .locator('[data-result]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-result')))
      if (JSON.stringify(found) !== JSON.stringify(paths))
        throw new Error(
          `The search page found ${JSON.stringify(found)} for ${query}, expected ${JSON.stringify(paths)}.`,
        )
    } finally {
      await page.close()
    }
  }
}
