import { readFile, realpath } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import compression from 'compression'
import send from 'send'
import { answerRanges } from './answer-ranges.ts'
import { answerWhole } from './answer-whole.ts'
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
    compress(request as never, response as never, () => {
      answer(request, response, folder()).catch(() => fail(response))
    })
  })
  // Longer than proxies keep theirs: whoever closes first must not be this side, just when the other asks.
  server.keepAliveTimeout = 75_000
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

async function answer(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const path = pathOf(request.url ?? '/')
  if (path === undefined) {
    response.writeHead(400).end()
    return
  }
  const release = await standingRelease(folder)
  if (await answerWhole(request, response, { folder: release, path })) return
  if (await answerRanges(request, response, { folder: release, path })) return
  send(request, path, { root: release, dotfiles: 'deny', cacheControl: false, index: ['index.html'] })
    .on('headers', (headers: ServerResponse) => headers.setHeader('Cache-Control', cacheControl(path)))
    .on('error', () => {
      answerLacking(request, response, folder, release).catch(() => fail(response))
    })
    .pipe(response)
}

function pathOf(url: string): string | undefined {
  const address = url.startsWith('/') ? `http://portal${url}` : url
  return URL.canParse(address) ? new URL(address).pathname : undefined
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(500).end()
}

/**
 * The release that the folder stands for at this moment. It is asked for once a request: an answer is whole from one release, though
 * the next may take its place meanwhile. Where folders are replaced by renaming there is none for a moment, which is waited for.
 */
async function standingRelease(folder: string): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      return await realpath(folder)
    } catch {
      await pause(50)
    }
  }
  return folder
}

/** A release may be gone by the time its file is opened: then the one that stands is asked, and says whether the page exists. */
async function answerLacking(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  release: string,
): Promise<void> {
  const standing = await standingRelease(folder)
  if (standing !== release && !response.headersSent) await answer(request, response, folder)
  else await notFound(response, release)
}

async function notFound(response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('没有这个页面。'))
  if (response.headersSent) {
    response.end()
    return
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).end(page)
}

/** Text; the files of the search index are read in ranges, as they are. */
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
