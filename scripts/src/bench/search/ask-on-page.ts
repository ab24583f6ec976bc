import type { BrowserContext, Page } from 'playwright-core'

/** Milliseconds. */
export interface Took {
  /** Until ten results are there, or all where they are fewer. */
  readonly shown: number
  /** Until it is known how many there are. */
  readonly done: number
  /** The paths of those that were there first. */
  readonly first: readonly string[]
}

/** Resolves once the page says that it is done. The page watches itself: who asks it again and again is told late. */
export function askOnPage(page: Page, search: string): Promise<Took> {
  return page.evaluate(
    (search) =>
      new Promise<Took>((resolve, reject) => {
        const list = document.querySelector<HTMLElement>('[data-search-state]')
        const begun = performance.now()
        let ten: number | undefined
        let first: string[] = []
        new MutationObserver((_, observer) => {
          const state = list?.dataset.searchState
          const now = performance.now() - begun
          const there = [...(list?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
          if (there.length >= 10) ten ??= now
          if (first.length === 0) first = there.map(({ dataset }) => dataset.result ?? '')
          if (state !== 'done' && state !== 'failed') return
          observer.disconnect()
          if (state === 'done') resolve({ shown: ten ?? now, first, done: now })
          else reject(new Error(`The search failed: ${search}`))
        }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-search-state'] })
        history.pushState(null, '', search)
        dispatchEvent(new PopStateEvent('popstate'))
      }),
    search,
  )
}

/** Has every page of the context note when it had shown results and was done, from when it was asked for. */
export async function noteWhenDone(context: BrowserContext): Promise<(page: Page) => Promise<Took>> {
  await context.addInitScript(() => {
    let ten: number | undefined
    let first: string[] = []
    new MutationObserver((_, observer) => {
      const list = document.querySelector<HTMLElement>('[data-search-state]')
      const now = performance.now()
      const there = [...(list?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
      if (there.length >= 10) ten ??= now
      if (first.length === 0) first = there.map(({ dataset }) => dataset.result ?? '')
      if (list?.dataset.searchState !== 'done') return
      observer.disconnect()
      Object.assign(window, { searchTook: { shown: ten ?? now, first, done: now } satisfies Took })
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-search-state'] })
  })
  return async (page) => {
    await done(page)
    return page.evaluate(() => (window as unknown as { searchTook: Took }).searchTook)
  }
}

export async function done(page: Page): Promise<void> {
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached', timeout: 120_000 })
}
