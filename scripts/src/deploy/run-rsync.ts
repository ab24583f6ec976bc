import { spawn } from 'node:child_process'

/** A call of rsync: its arguments, and the names on its list, below the folders that it is told. */
export type Rsync = (
  args: readonly string[],
  paths: readonly string[] | undefined,
  signal?: AbortSignal,
) => Promise<Ended>

export interface Ended {
  readonly code: number
  /** What it complained of. */
  readonly words: string
  readonly answer: string
}

/** The program as it is installed. Names go in on its standard input, so that there may be any number of them, in any characters. */
export function runRsync(command: readonly string[] = ['rsync']): Rsync {
  const [program = 'rsync', ...before] = command
  return (args, paths, signal) => {
    const list = paths === undefined ? [] : ['--from0', '--files-from=-']
    return new Promise((resolve, reject) => {
      const child = spawn(program, [...before, '--timeout=120', ...list, ...args], {
        env: { RSYNC_RSH: 'ssh -o BatchMode=yes', ...process.env, LC_ALL: 'C' },
        stdio: ['pipe', 'pipe', 'pipe'],
        ...(signal === undefined ? {} : { signal }),
      })
      let [answer, words] = ['', '']
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        answer += chunk
      })
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        words += chunk
      })
      child.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ENOENT' ? new Error(notInstalled) : error),
      )
      // A program that has ended already needs no list; why it ended is told when it closes.
      child.stdin.on('error', () => {})
      child.stdin.end((paths ?? []).map((path) => `${path.slice(1)}\0`).join(''))
      child.on('close', (code) => resolve({ code: code ?? 1, words, answer }))
    })
  }
}

const notInstalled = '这台机器上没有 rsync。请先安装（如 apt-get install rsync），两端都要有 3.2.3 或更新的版本。'
