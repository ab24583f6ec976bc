import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../root.ts'

/** What the built CMS is made of: sources, and the versions of what it is built with. */
const sources = [
  'cms/src',
  'cms/migrations',
  'content-model/src',
  'cms/next.config.ts',
  'cms/package.json',
  'package-lock.json',
]
const isNoSource = /\.(?:test|arbitrary)\.ts$|\/contract\/|\/examples\.ts$/

/** Whether the CMS is built from the sources as they are. */
export async function isBuildFresh(root: string = repositoryRoot()): Promise<boolean> {
  const mark = markIn(root)
  return existsSync(mark) && (await readFile(mark, 'utf8')) === (await digestOfSources(root))
}

interface BuildOptions {
  readonly root?: string
  /** Called with each line that the build prints. */
  readonly onLine?: (line: string) => void
}

/** Builds the CMS for `serve`. Throws with the end of the build's output where it fails. */
export async function build({ root = repositoryRoot(), onLine = () => {} }: BuildOptions = {}): Promise<void> {
  const mark = markIn(root)
  await rm(mark, { force: true })
  const digest = await digestOfSources(root)
  const lines: string[] = []
  const child = spawn(process.execPath, [nextIn(root), 'build'], {
    cwd: join(root, 'cms'),
    // The build reads the configuration but no database, so any will do, and none is made where people's data lie.
    env: { ...process.env, ...buildEnvironment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      for (const line of chunk.split('\n').filter((one) => one.trim() !== '')) {
        lines.push(line)
        onLine(line)
      }
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  if (code !== 0) throw new Error(`The CMS could not be built:\n${lines.slice(-40).join('\n')}`)
  await writeFile(mark, digest)
}

const buildEnvironment = {
  PAYLOAD_SECRET: 'the build needs a secret but keeps none',
  DATABASE_URI: 'file:var/build.db',
}

export function nextIn(root: string): string {
  return join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
}

function markIn(root: string): string {
  return join(root, 'cms', '.next', 'built-from')
}

async function digestOfSources(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const path of await filesUnder(join(root, source)))
      if (!isNoSource.test(path)) hash.update(path.slice(root.length)).update(await readFile(path))
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
