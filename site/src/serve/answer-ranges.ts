import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { multipart, severalRanges } from './byte-ranges.ts'
import { cacheControl } from './headers.ts'
import { plainPath } from './plain-path.ts'

/** Answers with several ranges of a file that never changes under its name, which `send` does not. False where something else was asked for. */
export async function answerRanges(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<boolean> {
  const ranges = severalRanges(request.headers.range)
  const isAsked = ranges !== undefined && request.method === 'GET' && request.headers['if-range'] === undefined
  if (!isAsked || !plainPath.test(path) || cacheControl(path) === 'no-cache') return false
  const length = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const file = length > most ? undefined : await open(join(folder, path)).catch(() => undefined)
  if (file === undefined) return false
  try {
    const known = await file.stat()
    if (!known.isFile() || ranges.some(({ to }) => to >= known.size)) return false
    const parts = await Promise.all(
      ranges.map(async ({ from, to }) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from + 1), 0, to - from + 1, from)
        return { from, to, bytes: buffer, isWhole: bytesRead === to - from + 1 }
      }),
    )
    if (parts.some(({ isWhole }) => !isWhole)) return false
    const { type, body } = multipart(parts, known.size)
    response
      .writeHead(206, { 'Content-Type': type, 'Content-Length': body.length, 'Cache-Control': cacheControl(path) })
      .end(body)
    return true
  } finally {
    await file.close()
  }
}

/** Bytes that are held in memory for one answer. */
const most = 16 * 2 ** 20
