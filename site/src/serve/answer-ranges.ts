import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Multipart, multipart, severalRanges } from './byte-ranges.ts'
import { cacheControl } from './headers.ts'
import { plainPath } from './plain-path.ts'

/** Answers with several ranges of a file of the search index that never changes under its name, which `send` does not. False where something else was asked for. */
export async function answerRanges(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path }: { readonly folder: string; readonly path: string },
): Promise<boolean> {
  const ranges = severalRanges(request.headers.range)
  const isConditional = Object.keys(request.headers).some((name) => name.startsWith('if-'))
  if (ranges === undefined || request.method !== 'GET' || isConditional) return false
  if (!path.startsWith('/search/') || !plainPath.test(path) || cacheControl(path) === 'no-cache') return false
  const file = await open(join(folder, path)).catch(() => undefined)
  if (file === undefined) return false
  try {
    const known = await file.stat()
    if (!known.isFile() || ranges.some(({ to }) => to >= known.size)) return false
    const answer = multipart(ranges, known.size)
    const length = answer.heads.reduce(
      (sum, { head, from, to }) => sum + head.length + to - from + 1,
      answer.end.length,
    )
    response.writeHead(206, {
      'Content-Type': answer.type,
      'Content-Length': length,
      'Cache-Control': cacheControl(path),
    })
    // Whoever has gone is answered no more.
    await pipeline(Readable.from(pieces(file, answer)), response).catch(() => response.destroy())
    return true
  } finally {
    await file.close()
  }
}

/** Read as it is taken, so that whoever takes it slowly holds no more than a piece. */
async function* pieces(file: FileHandle, { heads, end }: Multipart): AsyncGenerator<Uint8Array> {
  for (const { head, from, to } of heads) {
    yield Buffer.from(head)
    for (let at = from; at <= to; ) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(to - at + 1, piece)), 0, undefined, at)
      if (bytesRead === 0) throw new Error('The file has become shorter.')
      yield buffer.subarray(0, bytesRead)
      at += bytesRead
    }
  }
  yield Buffer.from(end)
}

const piece = 1 << 16
