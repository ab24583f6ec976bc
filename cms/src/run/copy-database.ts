import { open, rm } from 'node:fs/promises'
import { backup, DatabaseSync } from 'node:sqlite'

/**
 * Writes a copy of a SQLite database as it stands at one instant into the new file `to`: whole, checked, on the disk, and a
 * single file. Others may read and write the database meanwhile. Not for a process that has the database open otherwise: when
 * SQLite closes a file, the system drops all locks that the process has on it.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new DatabaseSync(from, { timeout: 10_000 })
  try {
    // All pages in one step: one reading that writers do not wait for. In several steps each write would begin it again.
    await backup(database, to, { rate: 2 ** 31 - 1 })
    makeSingleFile(to)
    await syncFile(to)
  } catch (error) {
    await rm(to, { force: true })
    throw error
  } finally {
    database.close()
  }
}

/** Checks the copy, and takes it out of the journal mode that keeps files beside it. */
function makeSingleFile(path: string): void {
  const copy = new DatabaseSync(path)
  try {
    const [first] = copy.prepare('PRAGMA integrity_check(1)').all()
    const found = String(first?.integrity_check)
    if (found !== 'ok') throw new Error(`数据库已损坏：${found}。请不要覆盖以前的备份，并从最近的备份恢复。`)
    copy.exec('PRAGMA journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
