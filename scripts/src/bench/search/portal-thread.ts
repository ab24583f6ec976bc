import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import type { Transfer } from './counted-portal.ts'

// The thread of counted-portal.ts: serves the release in a folder, and tells what it has answered since it was last asked.
const written = new WeakMap<Socket, number>()
let answered: Transfer[] = []

subscribe('http.server.response.finish', (message) => {
  const { request, socket } = message as { request: IncomingMessage; socket: Socket }
  // Answers follow each other on a connection: what was written since the one before, with the lines that say what it is.
  const bytes = socket.bytesWritten - (written.get(socket) ?? 0)
  written.set(socket, socket.bytesWritten)
  answered.push({ path: new URL(request.url ?? '/', 'http://portal').pathname, bytes })
})

const { address } = await servePortal(() => String(workerData), 0)

parentPort?.on('message', () => {
  parentPort?.postMessage({ address, answered })
  answered = []
})
