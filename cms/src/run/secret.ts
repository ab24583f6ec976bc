import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { secretPath } from '../env.ts'

/** Makes the secret that signs sessions, in the folder `home`, unless there is one or the environment gives one. */
export async function ensureSecret(home: string): Promise<void> {
  const path = secretPath(home)
  if (process.env.PAYLOAD_SECRET !== undefined || existsSync(path)) return
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600 })
}
