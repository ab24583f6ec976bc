import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'

/** `payload-types.ts`: what Payload stores, as types. */
export async function payloadTypes(config: SanitizedConfig): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'gongkai-types-'))
  const outputFile = join(scratch, 'payload-types.ts')
  try {
    await generateTypes({ ...config, typescript: { ...config.typescript, outputFile } }, { log: false })
    return await readFile(outputFile, 'utf8')
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
