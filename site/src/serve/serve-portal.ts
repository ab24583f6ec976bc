import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import send from 'send'
import { cacheControl, securityHeaders } from './headers.ts'

export interface PortalServer {
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Serves a release over HTTP on the loopback interface. `folder` is asked at every request, so that the next release is
 * served from the moment it is in place. Port 0 takes any free one. Rejects with `EADDRINUSE` where the port is taken.
 */
export async function servePortal(folder: () => string, port: number): Promise<PortalServer> {
  const compress = compression({ filter: isCompressible })
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => answer(request, response, folder()))
  })
  await listen(server, port)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const path = new URL(request.url ?? '/', 'http://portal').pathname
  send(request, path, { root: folder, dotfiles: 'deny', cacheControl: false, index: ['index.html'] })
    .on('headers', (headers: ServerResponse) => headers.setHeader('Cache-Control', cacheControl(path)))
    .on('error', () => void notFound(response, folder))
    .pipe(response)
}

async function notFound(response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('没有这个页面。'))
  if (response.headersSent) {
    response.end()
    return
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).end(page)
}

/** Text, and Pagefind's index pieces are compressed already. */
function isCompressible(_request: unknown, response: { getHeader: (name: string) => unknown }): boolean {
  return /^(?:text\/|application\/(?:json|javascript|manifest|xml|.*\+xml|.*\+json)|image\/svg)/.test(
    String(response.getHeader('Content-Type') ?? ''),
  )
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
