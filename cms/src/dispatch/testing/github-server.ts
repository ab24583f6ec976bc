import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that speaks GitHub's dispatch API for one repository, `yunting/portal`, and takes one token. */
export interface GithubServer {
  readonly url: string
  /** What was taken, oldest first. */
  readonly events: { readonly event_type: string; readonly client_payload: Record<string, unknown> }[]
  /** Every request that arrived. */
  readonly requests: { readonly headers: IncomingMessage['headers']; readonly body: string }[]
  /** What the next requests are answered with, one each; `silence` answers nothing, `cut` breaks the connection. */
  readonly faults: (number | 'silence' | 'cut')[]
  readonly close: () => Promise<void>
}

export const token = 'a-good-token'

export async function startGithubServer(): Promise<GithubServer> {
  const events: GithubServer['events'] = []
  const requests: GithubServer['requests'] = []
  const faults: GithubServer['faults'] = []
  const server = createServer((request, response) => void answer(request, response))
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    requests.push({ headers: request.headers, body })
    const refuse = (status: number, message: string) => response.writeHead(status).end(JSON.stringify({ message }))
    const fault = faults.shift()
    if (fault === 'silence') return undefined
    if (fault === 'cut') return request.socket.destroy()
    if (fault !== undefined) return refuse(fault, 'Fault')
    if (request.headers.authorization !== `Bearer ${token}`) return refuse(401, 'Bad credentials')
    if (request.method !== 'POST' || request.url !== '/repos/yunting/portal/dispatches') return refuse(404, 'Not Found')
    const { event_type, client_payload, ...more } = JSON.parse(body)
    const isSound =
      typeof event_type === 'string' &&
      event_type.length <= 100 &&
      Object.keys(more).length === 0 &&
      Object.keys(client_payload).length <= 10 &&
      JSON.stringify(client_payload).length <= 65_535
    if (!isSound) return refuse(422, 'Invalid request')
    events.push({ event_type, client_payload })
    return response.writeHead(204).end()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/repos/yunting/portal/dispatches`,
    events,
    requests,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
