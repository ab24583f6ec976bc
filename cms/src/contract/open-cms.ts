import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { configure } from '../configure.ts'
import { repositoryRoot } from '../root.ts'
import { migrate } from '../run/migrate.ts'

export interface OpenCms {
  readonly databaseUri: string
  readonly filesFolder: string
  readonly payload: Payload
  /** What Payload knows this very instance by. */
  readonly instance: string
  /** What the CMS answers over HTTP, at a path below `/api`. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  /** The same database opened anew, as after a restart. The one before is closed. */
  readonly reopen: () => Promise<Payload>
  readonly close: () => Promise<void>
}

export type DatabaseName = 'SQLite' | 'MongoDB'

/** An empty CMS of its own on a database, for tests. */
export async function openCms(database: DatabaseName): Promise<OpenCms> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-cms-'))
  const databaseUri = database === 'SQLite' ? `file:${join(folder, 'cms.db')}` : emptyMongoDatabase()
  const filesFolder = join(folder, 'files')
  const key = randomUUID()
  let opens = 0
  let config = Promise.reject<SanitizedConfig>(new Error('The CMS is not open.'))
  config.catch(() => {})
  const keyNow = () => `${key}-${opens}`
  const open = async () => {
    opens += 1
    config = configure({
      root: repositoryRoot(),
      databaseUri,
      filesFolder,
      secret: 'only for tests, and at least 24 characters',
      url: undefined,
      portalUrl: undefined,
      mongodbJoins: process.env.MONGODB_JOINS === 'true',
    })
    const opened = await getPayload({ config, key: keyNow(), disableOnInit: true, cron: false })
    opened.logger.level = 'silent'
    await migrate(opened)
    return opened
  }
  let payload = await open()
  return {
    databaseUri,
    filesFolder,
    get payload() {
      return payload
    },
    get instance() {
      return keyNow()
    },
    ask: async (path, init) =>
      handleEndpoints({
        config: await config,
        payloadInstanceCacheKey: keyNow(),
        request: new Request(`http://cms.test/api${path}`, init),
      }),
    reopen: async () => {
      await payload.destroy()
      payload = await open()
      return payload
    },
    close: async () => {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The databases at hand, and in a line what is skipped for want of one. */
export function databasesAtHand(): readonly DatabaseName[] {
  if (process.env.MONGODB_URI !== undefined) return ['SQLite', 'MongoDB']
  console.log('Skipped on MongoDB: MONGODB_URI names no server. SQLite is tested.')
  return ['SQLite']
}

function emptyMongoDatabase(): string {
  const uri = new URL(String(process.env.MONGODB_URI))
  uri.pathname = `/gongkai-${randomUUID().slice(0, 8)}`
  return uri.href
}
