import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { hasRole, hasService } from '../access/person.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { refusal } from '../publications/sentence.ts'
import { userOfFile } from '../publications/user-of-file.ts'
import { exportSnapshot } from './export.ts'

/**
 * The snapshot over HTTP, for a program with an API key that may export:
 * - `GET /api/snapshot` → lines of JSON: `{ sequence, tombstones, moves, files, records }` (their number), then a record on each line
 * - `GET /api/snapshot/files/:name` → the bytes of a file
 */
export const snapshotEndpoints: Endpoint[] = [
  { path: '/snapshot', method: 'get', handler: sendSnapshot },
  { path: '/snapshot/files/:name', method: 'get', handler: sendFile },
]

async function sendSnapshot(req: PayloadRequest): Promise<Response> {
  demandExporter(req)
  const { snapshot } = await exportSnapshot(req.payload, { mayWrite: true }).catch((error: unknown) => {
    req.payload.logger.error({ err: error, msg: 'The snapshot could not be made.' })
    // The publisher hands the reason on to whoever waits for the release.
    throw refusal(error instanceof Error ? error.message : String(error), 500)
  })
  const { sequence, tombstones, moves, files, records } = snapshot
  const lines = function* () {
    yield `${JSON.stringify({ sequence, tombstones, moves, files: Object.fromEntries(files), records: records.length })}\n`
    for (const record of records) yield `${JSON.stringify(record)}\n`
  }
  return new Response(Readable.toWeb(Readable.from(lines())) as ReadableStream, {
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
