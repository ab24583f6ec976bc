import type { Page } from 'playwright-core'

/** Notes whatever a page throws, or says as an error or a warning. */
export function watchComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
}
