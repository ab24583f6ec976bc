import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own for tests, of so many megabytes. */
export interface SmallDisk {
  readonly folder: string
  readonly makeReadOnly: () => void
  readonly makeWritable: () => void
  readonly remove: () => void
}

/** `undefined`, with a line that says so, where this machine lets nobody mount. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-disk-'))
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder)
  } catch {
    rmdirSync(folder)
    console.log('Skipped: this machine does not let the tests mount a disk of their own.')
    return undefined
  }
  return {
    folder,
    makeReadOnly: () => mount('-o', 'remount,ro', folder),
    makeWritable: () => mount('-o', 'remount,rw', folder),
    remove: () => {
      // Lazily: the driver of SQLite lets go of its files late.
      execFileSync('umount', ['--lazy', folder])
      rmdirSync(folder)
    },
  }
}

function mount(...args: readonly string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' })
}
