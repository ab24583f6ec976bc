import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs one of the product's commands as an operator does; what it printed, and its exit code. */
export function runCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const script = fileURLToPath(new URL(`../${name}.ts`, import.meta.url))
  // Vitest's own NODE_ENV must not reach the product.
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, NODE_ENV: 'production', ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}
