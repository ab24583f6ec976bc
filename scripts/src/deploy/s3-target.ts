import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { contentType } from '@gongkai/site/serve/content-type'
import { cacheControl } from '@gongkai/site/serve/headers'
import { AwsClient } from 'aws4fetch'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { atOnce } from '../verify/at-once.ts'
import { addressOf } from '../verify/place.ts'
import { digestOfBytes } from '../verify/read-manifest.ts'
import type { Target } from './target.ts'

/** A store that speaks the protocol of S3, as those of AWS, Aliyun (OSS), Tencent (COS), Huawei (OBS), Cloudflare (R2) and MinIO do. */
export interface Bucket {
  /** `https://oss-cn-hangzhou.aliyuncs.com`, or with `{bucket}` where the bucket stands in the host's name. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  /** What keys begin with, without slashes at its ends. */
  readonly prefix: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

const width = 16
const patience = 120_000

export function s3Target(bucket: Bucket): Target {
  const { endpoint, region, prefix, accessKeyId, secretAccessKey, sessionToken } = bucket
  const name = `s3://${bucket.bucket}${prefix === '' ? '' : `/${prefix}`}`
  const base = endpoint.includes('{bucket}')
    ? endpoint.replace('{bucket}', bucket.bucket).replace(/\/$/, '')
    : `${endpoint.replace(/\/$/, '')}/${bucket.bucket}`
  const root = prefix === '' ? '' : `${prefix}/`
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: 's3',
    region,
    retries: 6,
  })
  const urlOf = (path: string) => `${base}/${`${root}${path.slice(1)}`.split('/').map(encodeURIComponent).join('/')}`

  /** Asks until there is an answer; what is refused is told with the store's own words. */
  const ask = async (method: string, url: string, expected: readonly number[], init: RequestInit = {}) => {
    for (let tries = 1; ; tries++) {
      try {
        const signal = AbortSignal.timeout(patience)
        const response = await client.fetch(url, { signal, ...init, method })
        if (expected.includes(response.status)) return response
        throw new Refused(
          `${name}：${method} ${new URL(url).pathname} 被拒绝（${response.status}）${wordsIn(await response.text())}`,
        )
      } catch (error) {
        if (error instanceof Refused || tries === 4)
          throw error instanceof Refused
            ? error
            : new Error(`${name} 没有回答（${method} ${url}）。请检查 S3_ENDPOINT 和网络。`, { cause: error })
        await pause(tries * 500)
      }
    }
  }
  const put = (
    path: string,
    body: Uint8Array<ArrayBuffer>,
    sha256: string,
    expected = [200],
    headers: Record<string, string> = {},
  ) =>
    ask('PUT', urlOf(path), expected, {
      body,
      headers: {
        'content-type': contentType(path),
        'cache-control': cacheControl(addressOf(path)),
        // The store compares it with what it received: what is there is what the manifest says.
        'x-amz-content-sha256': sha256,
        ...headers,
      },
    })
  const read = async (paths: readonly string[]) => {
    const found = new Map<string, Uint8Array>()
    await atOnce(paths, width, async (path) => {
      const response = await ask('GET', urlOf(path), [200, 404])
      if (response.status === 200) found.set(path, new Uint8Array(await response.arrayBuffer()))
      else await response.body?.cancel()
    })
    return found
  }
  const write = async (path: string, content: string) => {
    await put(path, new TextEncoder().encode(content), digestOfBytes(content))
  }
  /** MD5 of what lies there, as far as it was listed: a first deployment that was cut off need not begin again. */
  const listed = new Map<string, string>()

  return {
    name,
    read,
    write,
    create: async (path, content) => {
      const condition = { 'if-none-match': '*' }
      const body = new TextEncoder().encode(content)
      const { status } = await put(path, body, digestOfBytes(content), [200, 412, 409, 400, 501], condition)
      if (status === 200 || status === 412 || status === 409) return status === 200
      // A store without conditional writes.
      if ((await read([path])).size > 0) return false
      await write(path, content)
      return true
    },
    upload: (folder, files, signal) =>
      atOnce(files, width, async ({ path, sha256 }) => {
        signal.throwIfAborted()
        const body = new Uint8Array(await readFile(join(folder, path)))
        if (listed.get(path) !== createHash('md5').update(body).digest('hex')) await put(path, body, sha256)
      }),
    remove: (paths, signal) =>
      atOnce(paths, width, async (path) => {
        signal.throwIfAborted()
        await ask('DELETE', urlOf(path), [200, 204, 404])
      }),
    list: async () => {
      let token: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix: root, 'max-keys': '1000' })
        if (token !== undefined) query.set('continuation-token', token)
        const page = parsePage(await (await ask('GET', `${base}/?${query}`, [200])).text())
        for (const { Key, ETag } of page.Contents) listed.set(`/${Key.slice(root.length)}`, ETag.replaceAll('"', ''))
        token = page.IsTruncated ? page.NextContinuationToken : undefined
      } while (token !== undefined)
      return [...listed.keys()]
    },
  }
}

class Refused extends Error {}

const parser = new XMLParser({ parseTagValue: false, isArray: (tag) => tag === 'Contents' })
const pageSchema = z.object({
  ListBucketResult: z.object({
    IsTruncated: z.string().transform((word) => word === 'true'),
    NextContinuationToken: z.string().optional(),
    Contents: z.array(z.object({ Key: z.string(), ETag: z.string().default('') })).default([]),
  }),
})

function parsePage(xml: string) {
  return pageSchema.parse(parser.parse(xml)).ListBucketResult
}

/** Stores word a refusal in XML. */
function wordsIn(xml: string): string {
  const words = ['Code', 'Message'].map((tag) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '')
  return words.join('') === '' ? '。' : `：${words.filter((word) => word !== '').join('，')}`
}
