import type { Page } from 'playwright-core'

export interface Traffic {
  reset(): void
  requests(): number
  bytes(): number
  setUpRequests(): number
  setUpBytes(): number
}

/** Counts what comes over the network, as transferred. */
export function watchTraffic(page: Page): Traffic {
  let seen: { path: string; bytes: number }[] = []
  page.on('requestfinished', (request) => {
    const entry = { path: new URL(request.url()).pathname, bytes: 0 }
    seen.push(entry)
    void request
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => {
        entry.bytes = responseBodySize + responseHeadersSize
      })
      .catch(() => undefined)
  })
  const isSetUp = ({ path }: { path: string }): boolean =>
    /\/search\/(?:$|segments\.json$)|\.(?:table|js|css)$/.test(path)
  return {
    reset: () => {
      seen = []
    },
    requests: () => seen.length,
    bytes: () => seen.reduce((sum, { bytes }) => sum + bytes, 0),
    setUpRequests: () => seen.filter(isSetUp).length,
    setUpBytes: () => seen.filter(isSetUp).reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
