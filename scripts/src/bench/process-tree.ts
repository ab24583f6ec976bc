import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all that it started have used so far. */
export interface Usage {
  /** Seconds of processor, also of those that have ended. */
  readonly processor: number
  /** Bytes handed to the disk. */
  readonly written: number
}

/** The process and its descendants. Linux only: read from /proc. */
export function processTree(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = statOf(Number(name))?.parent
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [pid]
  for (const one of tree) tree.push(...(children.get(one) ?? []))
  return tree
}

export function usageOf(pid: number): Usage {
  let processor = 0
  let written = 0
  for (const one of processTree(pid)) {
    processor += statOf(one)?.processor ?? 0
    written += Number(/^write_bytes: (\d+)/m.exec(textOf(one, 'io'))?.[1] ?? 0)
  }
  return { processor, written }
}

/** Bytes that the tree holds in memory, what it shares counted once. */
export function memoryOf(pid: number): number {
  return processTree(pid).reduce(
    (sum, one) => sum + 1024 * Number(/^Pss:\s+(\d+)/m.exec(textOf(one, 'smaps_rollup'))?.[1] ?? 0),
    0,
  )
}

interface Stat {
  readonly parent: number
  readonly processor: number
}

const ticks = 100

function statOf(pid: number): Stat | undefined {
  const text = textOf(pid, 'stat')
  // The name stands in brackets and may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  if (fields.length < 20) return undefined
  const processor = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / ticks
  return { parent: Number(fields[1]), processor }
}

/** Empty where the process has ended meanwhile. */
function textOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
