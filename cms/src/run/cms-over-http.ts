import { z } from 'zod'

/** The publications endpoint of a running CMS, for a program with an API key that may export. */
export interface CmsAddress {
  readonly url: string
  readonly apiKey: string
}

const answer = z.object({ last: z.int().min(0) })

/** The last sequence of the log of a running CMS. */
export async function lastSequenceAt({ url, apiKey }: CmsAddress): Promise<number> {
  const response = await fetch(`${url}/api/publications/since?sequence=${Number.MAX_SAFE_INTEGER}`, {
    headers: authorization(apiKey),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status} to a question about its log of publications.`)
  return answer.parse(await response.json()).last
}

/** Tells a running CMS how far the release of its publications is (publications/progress.ts). */
export async function tellProgressAt({ url, apiKey }: CmsAddress, upTo: number, progress: object): Promise<void> {
  const response = await fetch(`${url}/api/publications/progress`, {
    method: 'POST',
    headers: { ...authorization(apiKey), 'content-type': 'application/json' },
    body: JSON.stringify({ upTo, progress }),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status} when it was told the progress of a release.`)
}

export function authorization(apiKey: string): { authorization: string } {
  return { authorization: `users API-Key ${apiKey}` }
}
