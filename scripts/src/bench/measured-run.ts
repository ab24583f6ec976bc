import { spawn } from 'node:child_process'
import { memoryOf, usageOf } from './process-tree.ts'

/** What a command cost, all of its processes together. */
export interface Cost {
  readonly seconds: number
  readonly processor: number
  /** The most bytes of memory at any moment that was looked at: one a second, fewer where looking takes long. */
  readonly memory: number
  readonly written: number
}

/** Runs a command of this repository to its end. Throws with what it said where it fails. */
export async function measuredRun(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const start = performance.now()
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      words = `${words}${chunk}`.slice(-10_000)
    })
  const { pid } = child
  let cost = { processor: 0, memory: 0, written: 0 }
  const counting = setInterval(() => {
    if (pid === undefined) return
    const { processor, written } = usageOf(pid)
    cost = {
      ...cost,
      processor: Math.max(cost.processor, processor),
      written: Math.max(cost.written, written),
    }
  }, 500)
  const look = sampling(() => {
    if (pid !== undefined) cost = { ...cost, memory: Math.max(cost.memory, memoryOf(pid)) }
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  clearInterval(counting)
  look.end()
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${words}`)
  return { seconds: (performance.now() - start) / 1000, ...cost }
}

/** Looks at something again and again, so rarely that looking takes no more than a hundredth of the time: to count a large memory stops whoever uses it. */
export function sampling(look: () => void): { readonly end: () => void } {
  let next: NodeJS.Timeout
  const again = (): void => {
    const begun = performance.now()
    look()
    next = setTimeout(again, Math.max(1000, 100 * (performance.now() - begun)))
  }
  next = setTimeout(again, 1000)
  return { end: () => clearTimeout(next) }
}
