import { authorization } from '@gongkai/cms/run/cms-over-http'
import { z } from 'zod'
import { type CmsDoor, RefusedByCms, type Row } from './door.ts'

const row = z.looseObject({ id: z.union([z.string(), z.number()]) })
const found = z.object({ docs: z.array(row), hasNextPage: z.boolean().default(false) })
const written = z.object({ doc: row })
const refused = z.object({
  errors: z.array(
    z.object({
      message: z.string().default('管理后台拒绝了这次写入。'),
      data: z
        .object({
          errors: z
            .array(z.object({ path: z.string().default(''), label: z.string().optional(), message: z.string() }))
            .default([]),
        })
        .nullish(),
    }),
  ),
})

/** Through a running CMS, which then stays the only process that writes. */
export function httpDoor(url: string, apiKey: string): CmsDoor {
  const ask = async (path: string, query: Record<string, string>, init: RequestInit = {}): Promise<unknown> => {
    const address = `${url}/api/${path}?${new URLSearchParams({ depth: '0', ...query })}`
    const headers = { ...authorization(apiKey), ...(init.headers as Record<string, string> | undefined) }
    const response = await fetch(address, { ...init, headers, signal: AbortSignal.timeout(120_000) })
    const answer: unknown = await response.json().catch(() => undefined)
    if (response.ok) return answer
    if (response.status >= 500)
      throw new Error(`${url} answered ${response.status} to ${init.method ?? 'GET'} ${path}.`)
    throw refusalIn(answer, response.status)
  }
  const rows = async (collection: string, query: Record<string, string>): Promise<Row[]> => {
    const all: Row[] = []
    for (let page = 1; ; page += 1) {
      const answer = found.parse(await ask(collection, { ...query, trash: 'true', limit: '500', page: String(page) }))
      all.push(...(answer.docs as Row[]))
      if (!answer.hasNextPage) return all
    }
  }
  const write = async (path: string, method: string, data: object, draft: boolean): Promise<Row> => {
    const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }
    return written.parse(await ask(path, { draft: String(draft) }, init)).doc as Row
  }
  return {
    find: (collection, field, how, words) => rows(collection, { [`where[${field}][${how}]`]: words }),
    all: (collection) => rows(collection, {}),
    create: (collection, data, draft) => write(collection, 'POST', data, draft),
    update: (collection, id, data, draft) => write(`${collection}/${id}`, 'PATCH', data, draft),
    upload: async ({ name, mimeType, bytes }) => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), name)
      form.append('_payload', '{}')
      return written.parse(await ask('files', {}, { method: 'POST', body: form })).doc as Row
    },
    close: async () => {},
  }
}

function refusalIn(answer: unknown, status: number): RefusedByCms {
  const parsed = refused.safeParse(answer)
  if (!parsed.success) return new RefusedByCms([`管理后台拒绝了这次写入（${status}）。`], [])
  const fields = parsed.data.errors.flatMap(({ data }) => data?.errors ?? [])
  return fields.length === 0
    ? new RefusedByCms(
        parsed.data.errors.map(({ message }) => message),
        [],
      )
    : new RefusedByCms(
        fields.map(({ label, message }) => (label === undefined ? message : `${label}：${message}`)),
        fields.map(({ path }) => path),
      )
}
