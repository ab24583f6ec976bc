import type { Page } from 'playwright-core'

/** What the search page shows of an answer. */
export interface Shown {
  readonly total: number
  readonly results: readonly ShownResult[]
}

export interface ShownResult {
  readonly path: string
  /** Where its title leads. */
  readonly address: string
  /** What is marked in title, numbers and authorities, and what in the excerpt. */
  readonly headMarks: readonly string[]
  readonly excerptMarks: readonly string[]
  /** The words of the excerpt, without the places that it leads to. */
  readonly excerpt: string
  /** What its tag says of its validity. */
  readonly validity?: string
  /** The articles that it leads to, each with what is marked right after. */
  readonly articles: readonly ShownArticle[]
}

export interface ShownArticle {
  readonly label: string
  readonly address: string
  readonly mark: string
}

/** What one of the filters shows: where it leads, and the number of results that it promises. */
export interface ShownCount {
  readonly address: string
  readonly count: string
}

export function shownResults(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const list = document.querySelector<HTMLElement>('[data-search-state]')
    const textsOf = (all: Iterable<Element>): string[] => [...all].map(({ textContent }) => textContent ?? '')
    const results = [...document.querySelectorAll<HTMLElement>('[data-result]')].map((result) => {
      const excerpt = result.querySelector('.result-excerpt')?.cloneNode(true) as HTMLElement
      const articles = [...excerpt.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')].map((link) => {
        let after = link.nextElementSibling
        while (after !== null && after.localName !== 'mark') after = after.nextElementSibling
        return {
          label: link.textContent ?? '',
          address: link.getAttribute('href') ?? '',
          mark: after?.textContent ?? '',
        }
      })
      const excerptMarks = textsOf(excerpt.querySelectorAll('mark'))
      for (const place of excerpt.querySelectorAll('.result-place')) place.remove()
      const tag = result.querySelector('.tag')?.textContent
      return {
        path: result.dataset.result ?? '',
        address: result.querySelector('.record-title a')?.getAttribute('href') ?? '',
        headMarks: textsOf(result.querySelectorAll('.record-title mark, .record-line mark')),
        excerptMarks,
        excerpt: excerpt.textContent ?? '',
        ...(typeof tag === 'string' ? { validity: tag } : {}),
        articles,
      }
    })
    return { total: Number(list?.dataset.resultTotal), results }
  })
}

/** Those beside the results, on a page that is wide enough to show them, once they are counted. */
export async function shownCounts(page: Page): Promise<ShownCount[]> {
  await page.locator('[data-search-counts="done"]').waitFor({ state: 'attached', timeout: 120_000 })
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.filters-beside a:has(.figures)')].map((link) => ({
      address: link.getAttribute('href') ?? '',
      count: link.querySelector('.figures')?.textContent ?? '',
    })),
  )
}
