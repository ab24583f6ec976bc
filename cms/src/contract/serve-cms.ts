import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { handleEndpoints } from 'payload'
import type { OpenCms } from './open-cms.ts'

export interface ServedCms {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Payload's own REST API of an open CMS, without Next around it. */
export async function serveCms(cms: OpenCms): Promise<ServedCms> {
  const server = createServer(async (incoming, outgoing) => {
    const hasBody = incoming.method !== 'GET'
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method: String(incoming.method),
      headers: incoming.headers as Record<string, string>,
      ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
    })
    const { config } = cms.payload
    const response = await handleEndpoints({ config, request, payloadInstanceCacheKey: cms.instance })
    outgoing.writeHead(response.status, [...response.headers].flat())
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
