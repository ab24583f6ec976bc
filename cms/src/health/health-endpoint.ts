import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Endpoint, Payload } from 'payload'
import { dispatchSettings } from '../dispatch/settings.ts'
import { type Environment, sqliteFile } from '../env.ts'
import { type Health, healthOf } from './health.ts'

/** `GET /api/health`: how the CMS and its releases are, for whoever watches over them. 503 where it is down. No login. */
export function healthEndpoint({ root, databaseUri, filesFolder }: Environment): Endpoint {
  const file = sqliteFile(databaseUri)
  const folders = file === undefined ? [filesFolder] : [filesFolder, dirname(file)]
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const releasedBy = dispatchSettings(process.env) === undefined ? 'beside' : 'ci'
  const ask = onceASecond((payload) => healthOf(payload, { folders, version, releasedBy }))
  return {
    path: '/health',
    method: 'get',
    handler: async ({ payload }) => {
      const health = await ask(payload)
      return Response.json(health, {
        status: health.status === 'down' ? 503 : 200,
        headers: { 'cache-control': 'no-store' },
      })
    },
  }
}

/** Whoever asks within a second gets the same answer: probing costs nothing. */
function onceASecond(ask: (payload: Payload) => Promise<Health>): (payload: Payload) => Promise<Health> {
  let answer: Promise<Health> | undefined
  let at = Number.NEGATIVE_INFINITY
  return (payload) => {
    if (answer === undefined || performance.now() - at > 1000) {
      at = performance.now()
      answer = ask(payload)
    }
    return answer
  }
}
