import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AwsV4Signer as Signer } from 'aws4fetch'
import { AwsV4Signer } from 'aws4fetch'

/** A store in memory that speaks as much of S3 as a deployment needs, and checks what a store checks. */
export interface S3Server {
  readonly endpoint: string
  /** By key. */
  readonly objects: Map<string, StoredObject>
  /** Method and key of every write, in the order in which they were answered. */
  readonly writes: string[]
  /** Asked at each request; a status answers with it, `cut` breaks the connection. */
  fault: (method: string, key: string) => number | 'cut' | undefined
  /** Whether `If-None-Match: *` is understood. */
  conditional: boolean
  readonly close: () => Promise<void>
}
interface StoredObject {
  readonly body: Buffer
  readonly type: string | undefined
  readonly cacheControl: string | undefined
}

export const storeKeys = { accessKeyId: 'test-key', secretAccessKey: 'test-secret', region: 'cn-test-1' }

export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects = new Map<string, StoredObject>()
  const writes: string[] = []
  const server = createServer((request, response) => void answer(request, response))
  const self: S3Server = {
    endpoint: '',
    objects,
    writes,
    fault: () => undefined,
    conditional: true,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const url = new URL(request.url ?? '', self.endpoint)
    const key = decodeURIComponent(url.pathname.slice(`/${bucket}/`.length))
    const method = request.method ?? ''
    const refuse = (status: number, code: string) =>
      response.writeHead(status).end(`<Error><Code>${code}</Code><Message>Refused for the test.</Message></Error>`)
    const fault = self.fault(method, key)
    if (fault === 'cut') return request.socket.destroy()
    if (fault !== undefined) return refuse(fault, 'Fault')
    if (!url.pathname.startsWith(`/${bucket}/`)) return refuse(404, 'NoSuchBucket')
    if (!(await isSigned(request, url, body))) return refuse(403, 'SignatureDoesNotMatch')
    if (method === 'GET' && key === '') return listing(objects, url.searchParams, response)
    const there = objects.get(key)
    if (method === 'GET') return there === undefined ? refuse(404, 'NoSuchKey') : response.end(there.body)
    if (method === 'PUT') {
      if (request.headers['if-none-match'] === '*' && !self.conditional) return refuse(501, 'NotImplemented')
      if (request.headers['if-none-match'] === '*' && there !== undefined) return refuse(412, 'PreconditionFailed')
      const { 'content-type': type, 'cache-control': cacheControl } = request.headers
      objects.set(key, { body, type, cacheControl })
    } else if (method === 'DELETE') objects.delete(key)
    writes.push(`${method} ${key}`)
    return response.writeHead(method === 'PUT' ? 200 : 204).end()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  Object.assign(self, { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  return self
}

/** The signature is made again from what arrived; the hash of the body has to be that of the body. */
async function isSigned(request: IncomingMessage, url: URL, body: Buffer): Promise<boolean> {
  const { authorization = '', 'x-amz-date': datetime, 'x-amz-content-sha256': hash } = request.headers
  if (body.length > 0 && hash !== createHash('sha256').update(body).digest('hex')) return false
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  const headers = Object.fromEntries(
    names.filter((name) => name !== 'host').map((name) => [name, String(request.headers[name])]),
  )
  const signer: Signer = new AwsV4Signer({
    ...storeKeys,
    method: request.method ?? '',
    url: url.href,
    headers,
    service: 's3',
    datetime: String(datetime),
  })
  return (await signer.sign()).headers.get('authorization') === authorization
}

/** Two keys a page, so that paging is met. */
function listing(objects: ReadonlyMap<string, StoredObject>, query: URLSearchParams, response: ServerResponse) {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort()
  const begin = Number(query.get('continuation-token') ?? 0)
  const page = keys.slice(begin, begin + 2)
  const escaped = (key: string) => key.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const contents = page.map((key) => {
    const md5 = createHash('md5')
      .update(objects.get(key)?.body ?? '')
      .digest('hex')
    return `<Contents><Key>${escaped(key)}</Key><ETag>&quot;${md5}&quot;</ETag></Contents>`
  })
  const more = begin + 2 < keys.length
  response.end(
    `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${begin + 2}</NextContinuationToken>` : ''}${contents.join('')}</ListBucketResult>`,
  )
}
