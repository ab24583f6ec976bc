import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { type CmsAddress, refusalIn } from '../run/cms-over-http.ts'
import { getFrom } from './get-from.ts'

/** Fetches a file of the snapshot and checks its bytes against its name; false where the CMS has none that it may send. */
export async function fetchFile(cms: CmsAddress, name: string, to: string): Promise<boolean> {
  const path = `/api/snapshot/files/${name}`
  const response = await getFrom(cms, path)
  if (response.status === 404) return false
  if (!response.ok || response.body === null)
    throw new Error(`${cms.url}${path} answered ${response.status}: ${refusalIn(await response.text())}`)
  const hash = createHash('sha256')
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(Readable.fromWeb(response.body as ReadableStream), hashed, createWriteStream(`${to}.part`))
  const found = hash.digest('hex')
  if (found !== name.slice(0, 64))
    throw new Error(`${cms.url}${path} sent other bytes: their SHA-256 is ${found}. The file was altered at the CMS.`)
  await rename(`${to}.part`, to)
  return true
}
