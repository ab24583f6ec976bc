import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { type DispatchSettings, dispatchSettings } from './dispatch/settings.ts'
import { repositoryRoot } from './root.ts'

/** Everything the CMS takes from its environment, read and checked once. Paths are absolute. */
export interface Environment {
  readonly root: string
  readonly databaseUri: string
  /** Where uploaded files lie. */
  readonly filesFolder: string
  readonly secret: string
  /** The address people reach the CMS at; cookies are sent over https only where it begins so. */
  readonly url: string | undefined
  /** The address of the portal, to lead from a record to its page. */
  readonly portalUrl: string | undefined
  /** Whether the MongoDB server can join collections within a query (`$lookup` with pipelines). */
  readonly mongodbJoins: boolean
  /** Whom the CMS asks to release. */
  readonly dispatch?: DispatchSettings | undefined
}

export function readEnvironment(env: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const root = repositoryRoot(env.GONGKAI_ROOT)
  const parsed = schema.safeParse(env)
  if (!parsed.success) throw new Error(`The environment of the CMS is wrong: ${z.prettifyError(parsed.error)}`)
  const { GONGKAI_HOME, DATABASE_URI, FILES_DIR, PAYLOAD_SECRET, CMS_URL, PORTAL_URL, MONGODB_JOINS } = parsed.data
  const home = resolve(root, GONGKAI_HOME)
  return {
    root,
    databaseUri: absolute(DATABASE_URI ?? `file:${join(home, 'cms.db')}`, root),
    filesFolder: FILES_DIR === undefined ? join(home, 'files') : resolve(root, FILES_DIR),
    secret: PAYLOAD_SECRET ?? secretFile(home),
    url: CMS_URL,
    portalUrl: PORTAL_URL?.replace(/\/$/, ''),
    mongodbJoins: MONGODB_JOINS === 'true',
    dispatch: dispatchSettings(env),
  }
}

const schema = z.object({
  GONGKAI_HOME: z.string().min(1).default('var'),
  DATABASE_URI: z
    .string()
    .regex(/^(?:file:|mongodb(?:\+srv)?:\/\/)/, 'DATABASE_URI must begin with "file:" or "mongodb://".')
    .optional(),
  FILES_DIR: z.string().min(1).optional(),
  PAYLOAD_SECRET: z.string().min(24, 'PAYLOAD_SECRET must have at least 24 characters.').optional(),
  CMS_URL: z.url().optional(),
  PORTAL_URL: z.url().optional(),
  MONGODB_JOINS: z.enum(['true', 'false']).default('true'),
})

/** The file of a SQLite database; `undefined` of any other. */
export function sqliteFile(databaseUri: string): string | undefined {
  return databaseUri.startsWith('file:') ? databaseUri.slice('file:'.length) : undefined
}

/** The file that `npm start` makes on the first run. */
export function secretPath(home: string): string {
  return join(home, 'secret')
}

function secretFile(home: string): string {
  try {
    return readFileSync(secretPath(home), 'utf8').trim()
  } catch (cause) {
    throw new Error('There is no secret. Set PAYLOAD_SECRET, or run "npm start", which makes one.', {
      cause,
    })
  }
}

function absolute(uri: string, root: string): string {
  if (!uri.startsWith('file:')) return uri
  const file = resolve(root, uri.slice('file:'.length))
  mkdirSync(dirname(file), { recursive: true })
  return `file:${file}`
}
