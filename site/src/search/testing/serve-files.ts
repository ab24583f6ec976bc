import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { multipart, severalRanges } from '../../serve/byte-ranges.ts'
import { securityHeaders } from '../../serve/headers.ts'

/** Files by path below the root, served on a free port of this machine under the portal's content security policy, in ranges where they are asked for so. */
export interface FileServer {
  address: string
  /** What has been asked for, with the bytes answered. */
  asked: { path: string; bytes: number }[]
  files: Map<string, Uint8Array>
  close(): void
}

export async function serveFiles(files: Map<string, Uint8Array>): Promise<FileServer> {
  const asked: FileServer['asked'] = []
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html').slice(1)
    const content = files.get(path)
    const ranges = severalRanges(request.headers.range)
    if (ranges !== undefined && content !== undefined) {
      const { type, heads, end } = multipart(ranges, content.length)
      const parts = heads.flatMap(({ head, from, to }) => [Buffer.from(head), content.subarray(from, to + 1)])
      const body = Buffer.concat([...parts, Buffer.from(end)])
      asked.push({ path, bytes: body.length })
      response.writeHead(206, { ...securityHeaders, 'content-type': type }).end(body)
      return
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    const answer = range === null ? content : content?.subarray(Number(range[1]), Number(range[2]) + 1)
    asked.push({ path, bytes: answer?.length ?? 0 })
    const headers = { ...securityHeaders, 'content-type': contentType(path) }
    if (answer === undefined) response.writeHead(404).end()
    else response.writeHead(range === null ? 200 : 206, headers).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${portOf(server.address())}`, asked, files, close: () => server.close() }
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

function contentType(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The file server has no port.')
  return address.port
}
