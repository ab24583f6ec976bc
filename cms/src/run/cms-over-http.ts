import { z } from 'zod'

/** The publications endpoint of a running CMS, for a program with an API key that may export. */
export interface CmsAddress {
  readonly url: string
  readonly apiKey: string
}

const row = z.object({
  sequence: z.int().positive(),
  /** `<type>/<key>`, or `portal`. */
  record: z.string(),
  operation: z.enum(['publish', 'revise', 'withdraw', 'move', 'expire', 'roll-back', 'resume']),
  digest: z.string(),
  at: z.string(),
  on: z.string(),
  by: z.string(),
})
const answer = z.object({
  last: z.int().min(0),
  mark: z.string().nullable(),
  rows: z.array(row),
  held: z.object({ by: z.string(), at: z.string(), reason: z.string(), sequence: z.int().positive() }).nullable(),
  urgent: z.boolean(),
  confirmed: z.object({ by: z.string(), reason: z.string(), count: z.int().positive() }).nullable(),
})
/**
 * What the log says after a sequence: its last, what the row at the sequence says (`mark`), at most 500 rows, who holds releases and why, whether haste is asked for, and how many records may go at once.
 */
export type LogAfter = z.infer<typeof answer>

interface Asking {
  /** Seconds to wait, 25 at most, until there is something after the sequence. */
  readonly wait?: number
  readonly signal?: AbortSignal
}

/** Asks a running CMS for its log after a sequence. */
export async function logAfter(
  { url, apiKey }: CmsAddress,
  sequence: number,
  { wait = 0, signal }: Asking = {},
): Promise<LogAfter> {
  const response = await fetch(`${url}/api/publications/since?sequence=${sequence}&wait=${wait}`, {
    headers: authorization(apiKey),
    ...(signal === undefined ? {} : { signal }),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status} to a question about its log of publications.`)
  return answer.parse(await response.json())
}

/** The last sequence of the log of a running CMS. */
export async function lastSequenceAt(cms: CmsAddress): Promise<number> {
  return (await logAfter(cms, Number.MAX_SAFE_INTEGER)).last
}

/** Tells a running CMS how far the release of its publications is (publications/progress.ts). */
export async function tellProgressAt(cms: CmsAddress, upTo: number, progress: object): Promise<void> {
  await post(cms, '/api/publications/progress', { upTo, progress })
}

/** Notes in the log that the validity of records ended with a day. Said again, it adds nothing. */
export async function noteExpiryAt(cms: CmsAddress, on: string, records: readonly string[]): Promise<void> {
  for (let start = 0; start < records.length; start += 1000)
    await post(cms, '/api/publications/expire', { on, records: records.slice(start, start + 1000) })
}

/** Has the portal rolled back to the release before: releases are held from then on. */
export async function tellRollBackAt(cms: CmsAddress, by: string, reason: string): Promise<void> {
  await post(cms, '/api/publications/roll-back', { by, reason })
}

/** Lets releases go on. */
export async function tellResumeAt(cms: CmsAddress, by: string, reason: string): Promise<void> {
  await post(cms, '/api/publications/resume', { by, reason })
}

/** Whether a CMS runs there that knows the key, and so has the database in which the key stands. */
export async function knowsKey({ url, apiKey }: CmsAddress): Promise<boolean> {
  const options = { headers: authorization(apiKey), signal: AbortSignal.timeout(5000) }
  const response = await fetch(`${url}/api/users/me`, options).catch(() => undefined)
  const answer: unknown = response?.ok === true ? await response.json().catch(() => undefined) : undefined
  return typeof answer === 'object' && answer !== null && 'user' in answer && answer.user !== null
}

export function authorization(apiKey: string): { authorization: string } {
  return { authorization: `users API-Key ${apiKey}` }
}

/** Payload words a refusal as JSON: { errors: [{ message }] }. */
export function refusalIn(body: string): string {
  try {
    const { errors } = JSON.parse(body) as { errors?: { message?: string }[] }
    return errors?.map(({ message }) => message).join('\n') ?? body.slice(0, 500)
  } catch {
    return body.slice(0, 500)
  }
}

async function post({ url, apiKey }: CmsAddress, path: string, body: object): Promise<void> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...authorization(apiKey), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}: ${refusalIn(await response.text())}`)
}
