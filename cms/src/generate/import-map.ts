import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { generateImportMap, type SanitizedConfig } from 'payload'

/** Where the components of the admin panel are found: `importMap.js`, made from the configuration. */
export async function importMap(config: SanitizedConfig): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'gongkai-import-map-'))
  const file = join(scratch, 'src', 'app', '(payload)', 'admin', 'importMap.js')
  try {
    await mkdir(dirname(file), { recursive: true })
    const importMap = { ...config.admin.importMap, baseDir: join(scratch, 'src'), importMapFile: file }
    await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { force: true, log: false })
    return await readFile(file, 'utf8')
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
