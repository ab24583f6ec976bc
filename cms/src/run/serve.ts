import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../root.ts'
import { nextIn } from './build.ts'

export interface ServedCms {
  readonly url: string
  /** Resolves when the process has ended, with its exit code. */
  readonly ended: Promise<number | null>
  /** Ends the process and waits for it. */
  readonly stop: () => Promise<void>
}

interface ServeOptions {
  readonly port: number
  readonly host?: string
  readonly root?: string
  readonly env?: Readonly<Record<string, string>>
  /** Called with each line that the server prints. */
  readonly onLine?: (line: string) => void
}

const patience = 180_000

/** Starts the built CMS (`build`) as a process of its own and waits until it answers. */
export async function serve({
  port,
  host = '127.0.0.1',
  root = repositoryRoot(),
  env = {},
  onLine = () => {},
}: ServeOptions): Promise<ServedCms> {
  const child = spawn(process.execPath, [nextIn(root), 'start', '--hostname', host, '--port', String(port)], {
    cwd: join(root, 'cms'),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines = listen(child, onLine)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  const url = `http://${host}:${port}`
  const code = await Promise.race([ended.then((exit) => ({ exit })), answers(url)])
  if (code === 'answers') return { url, ended, stop }
  await stop()
  throw new Error(`The CMS did not start on ${url}:\n${lines.slice(-20).join('\n')}`)
}

async function answers(url: string): Promise<'answers' | 'silent'> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    const response = await fetch(`${url}/api/users/me`, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined)
    if (response?.ok) return 'answers'
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return 'silent'
}

function listen(child: ChildProcess, onLine: (line: string) => void): string[] {
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (chunk: string) => {
      for (const line of chunk.split('\n').filter((one) => one.trim() !== '')) {
        lines.push(line)
        if (lines.length > 200) lines.shift()
        onLine(line)
      }
    })
  }
  return lines
}
