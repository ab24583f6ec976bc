import type { BrowserContext, Page } from 'playwright-core'

/** Milliseconds until the page says that it is done. The page watches itself: who asks it again and again is told late. */
export function askOnPage(page: Page, search: string): Promise<number> {
  return page.evaluate(
    (search) =>
      new Promise<number>((resolve, reject) => {
        const list = document.querySelector<HTMLElement>('[data-search-state]')
        const begun = performance.now()
        new MutationObserver((_, observer) => {
          const state = list?.dataset.searchState
          if (state !== 'done' && state !== 'failed') return
          observer.disconnect()
          if (state === 'done') resolve(performance.now() - begun)
          else reject(new Error(`The search failed: ${search}`))
        }).observe(document.body, { subtree: true, attributeFilter: ['data-search-state'] })
        history.pushState(null, '', search)
        dispatchEvent(new PopStateEvent('popstate'))
      }),
    search,
  )
}

/** Has every page of the context note when it was done, in milliseconds from when it was asked for. */
export async function noteWhenDone(context: BrowserContext): Promise<(page: Page) => Promise<number>> {
  await context.addInitScript(() => {
    new MutationObserver((changes, observer) => {
      const isDone = changes.some(({ target }) => (target as HTMLElement).dataset.searchState === 'done')
      if (!isDone) return
      observer.disconnect()
      Object.assign(window, { searchWasDone: performance.now() })
    }).observe(document, { subtree: true, attributeFilter: ['data-search-state'] })
  })
  return async (page) => {
    await done(page)
    return page.evaluate(() => (window as unknown as { searchWasDone: number }).searchWasDone)
  }
}

export async function done(page: Page): Promise<void> {
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached', timeout: 120_000 })
}
