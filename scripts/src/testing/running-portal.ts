import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** `npm start` in a folder of its own, on free ports. */
export interface RunningPortal {
  readonly portal: string
  readonly cms: string
  readonly login: { readonly email: string; readonly password: string }
  readonly home: string
  readonly pid: number
  /** Resolves once it has ended, with its exit code. */
  readonly ended: Promise<number | null>
  /** What it has printed. */
  readonly said: () => string
  /** Ends it as Ctrl-C does; resolves to its exit code. */
  readonly interrupt: () => Promise<number | null>
  /** Starts it again on the same data. */
  readonly again: () => Promise<RunningPortal>
  readonly remove: () => Promise<void>
}

const script = fileURLToPath(new URL('../start.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Starts the product as `npm start` does, and waits until it has printed its addresses. */
export async function startPortal(args: readonly string[] = []): Promise<RunningPortal> {
  return startIn(await mkdtemp(join(tmpdir(), 'gongkai-')), args, undefined)
}

/** Starts it in a folder that may hold something already; `known` is the login where an earlier start has printed it. */
export async function startIn(
  home: string,
  args: readonly string[],
  known: RunningPortal['login'] | undefined,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningPortal> {
  const run = runStart({ GONGKAI_HOME: home, PORTAL_PORT: '0', CMS_PORT: '0', ...env }, args)
  const words = await run.until(/按 Ctrl-C 停止/)
  const login = /首次登录：(\S+)\s+密码：(\S+)/.exec(words)
  const found = login === null ? known : { email: login[1] ?? '', password: login[2] ?? '' }
  if (found === undefined) throw new Error(`The first start printed no login:\n${words}`)
  return {
    portal: /公开网站：(\S+)\//.exec(words)?.[1] ?? '',
    cms: /管理后台：(\S+)\/admin/.exec(words)?.[1] ?? '',
    login: found,
    home,
    pid: run.pid,
    ended: run.ended,
    said: run.said,
    interrupt: run.interrupt,
    again: () => startIn(home, args, found, env),
    remove: () => rm(home, { recursive: true, force: true }),
  }
}

/** The start command as a process: what it says, and how it ends. */
export function runStart(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    // Vitest's own NODE_ENV must not reach the product.
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  const heard = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      words += chunk
      for (const tell of heard) tell()
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    pid: child.pid ?? 0,
    said: () => words,
    ended,
    interrupt: () => {
      child.kill('SIGINT')
      return ended
    },
    /** What was said when the pattern appeared. Rejects if the process ends before. */
    until: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          if (!pattern.test(words)) return
          heard.delete(look)
          resolve(words)
        }
        heard.add(look)
        look()
        void ended.then((code) => reject(new Error(`It ended (${code}) without saying ${pattern}:\n${words}`)))
      }),
  }
}

/** Signs in to the admin panel. */
export async function signIn(page: Page, { cms, login }: Pick<RunningPortal, 'cms' | 'login'>): Promise<void> {
  await page.goto(`${cms}/admin/login`, { waitUntil: 'networkidle' })
  await page.fill('input[name=email]', login.email)
  await page.fill('input[name=password]', login.password)
  await page.click('button[type=submit]')
  await page.waitForURL(`${cms}/admin`)
}
