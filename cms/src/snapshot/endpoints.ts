import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { hasRole, hasService } from '../access/person.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { refusal } from '../publications/sentence.ts'
import { userOfFile } from '../publications/user-of-file.ts'
import { changesAfter, pageLimit } from './changes.ts'

/**
 * The snapshot over HTTP, for a program with an API key that may export:
 * - `GET /api/snapshot/changes?since=N[&limit=ROWS]` → lines of JSON: `{ from, sequence, last, count, more }`, then `count` lines, one for each record changed
 *   after N (changes.ts). While `more` is true the next page is asked for with `since` the `sequence` of this.
 * - `GET /api/snapshot/files/:name` → the bytes of a file
 */
export const snapshotEndpoints: Endpoint[] = [
  { path: '/snapshot/changes', method: 'get', handler: sendChanges },
  { path: '/snapshot/files/:name', method: 'get', handler: sendFile },
]

async function sendChanges(req: PayloadRequest): Promise<Response> {
  demandExporter(req)
  const since = Number(req.searchParams.get('since') ?? 0)
  if (!Number.isInteger(since) || since < 0) throw refusal('序号应为不小于零的整数。')
  const limit = Number(req.searchParams.get('limit') ?? pageLimit)
  if (!Number.isInteger(limit) || limit < 1 || limit > pageLimit) throw refusal(`一页应为1至${pageLimit}条。`)
  // All of a page is read before any is sent: what fails is told as a failure, with its sentence.
  const { head, lines } = await changesAfter(req.payload, since, limit).catch((error: unknown) => {
    req.payload.logger.error({ err: error, msg: 'The changes of the snapshot could not be read.' })
    throw refusal(error instanceof Error ? error.message : String(error), 500)
  })
  return new Response([head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  })
}

async function sendFile(req: PayloadRequest): Promise<Response> {
  demandExporter(req)
  const raw = rawDatabase(req.payload)
  const content = String(req.routeParams?.name)
  const row = await raw.one('files', { content: { equals: content } })
  // Files of drafts are nobody's business outside.
  if (row === undefined || (await userOfFile(raw, req, content)) === undefined) throw refusal('没有这个文件。', 404)
  const path = join(String(req.payload.collections.files?.config.upload.staticDir), String(row.filename))
  const { size } = await stat(path)
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'cache-control': 'no-store',
    },
  })
}

function demandExporter(req: PayloadRequest): void {
  if (!hasService(req.user, 'exporter') && !hasRole(req.user, 'administrator')) throw refusal('没有权限。', 403)
}
