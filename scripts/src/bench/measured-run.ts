import { spawn } from 'node:child_process'
import { memoryOf, usageOf } from './process-tree.ts'

/** What a command cost, all of its processes together. */
export interface Cost {
  readonly seconds: number
  readonly processor: number
  /** The most bytes of memory at any of five moments a second. */
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
  const sample = setInterval(() => {
    if (pid === undefined) return
    const { processor, written } = usageOf(pid)
    cost = {
      processor: Math.max(cost.processor, processor),
      memory: Math.max(cost.memory, memoryOf(pid)),
      written: Math.max(cost.written, written),
    }
  }, 1000)
  const code = await new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  clearInterval(sample)
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${words}`)
  return { seconds: (performance.now() - start) / 1000, ...cost }
}
