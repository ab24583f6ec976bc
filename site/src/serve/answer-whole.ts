import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { cacheControl } from './headers.ts'
import { plainPath } from './plain-path.ts'

/**
 * Answers with a file that may be replaced by renaming while it is read: it is read whole from one opening, so that neither its length nor its tag is
 * that of another. False where the address is of no such file, or the file is not there.
 */
export async function answerWhole(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<boolean> {
  const type = types[path.endsWith('/') ? '.html' : extname(path)]
  if (type === undefined || !plainPath.test(path) || cacheControl(path) !== 'no-cache') return false
  const content = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).catch(() => undefined)
  if (content === undefined) return false
  const tag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
  const isKnown = (request.headers['if-none-match'] ?? '').split(',').some((known) => known.trim() === tag)
  const headers = { 'Cache-Control': 'no-cache', ETag: tag }
  if (isKnown) response.writeHead(304, headers).end()
  else
    response
      .writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': content.length })
      .end(request.method === 'HEAD' ? undefined : content)
  return true
}

/** What changes its content under its name. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}
