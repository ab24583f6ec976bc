import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { securityHeaders } from '../../serve/headers.ts'

/** Files by path below the root, served on a free port of this machine under the portal's content security policy. */
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
    asked.push({ path, bytes: content?.length ?? 0 })
    if (content === undefined) response.writeHead(404).end()
    else response.writeHead(200, { ...securityHeaders, 'content-type': contentType(path) }).end(content)
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
