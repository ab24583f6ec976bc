import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '@gongkai/cms/root'
import { openPayload } from '@gongkai/cms/run/open-payload'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import type { Payload } from 'payload'
import { commandLine } from './command-line.ts'
import { findLeaks } from './leak-scan/leak-scan.ts'
import { type Unpublished, unpublishedIn } from './leak-scan/unpublished.ts'
import { releaseFolder, snapshotFolder } from './publish/publisher.ts'
import { readSettings } from './start/settings.ts'

/**
 * `npm run leak-scan`: looks for everything that the CMS holds and has not published, in every file of the release that is served. Exits 0 where none of it
 * stands there, 1 where something does, 2 where it cannot be told. It may run beside the product.
 */
commandLine('npm run leak-scan', { options: {} })

const mostLines = 200

try {
  const settings = readSettings({}, process.env, repositoryRoot())
  process.env.GONGKAI_HOME = settings.home
  const { unpublished, found } = await scan(await openPayload(), settings.home)
  for (const line of found.slice(0, mostLines)) console.log(line)
  if (found.length > mostLines) console.log(`另有 ${found.length - mostLines} 处。`)
  console.log(
    `管理后台有 ${unpublished.versions} 个版本，其中没有公开的文字取 ${unpublished.phrases.size} 处，在公开网站的全部文件中查找：` +
      (found.length === 0 ? '都没有出现。' : `出现 ${found.length} 处。`),
  )
  if (found.length > 0) {
    console.log('怎样处理，见 docs/how-to/leak-scan.md。')
    process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
// The database's driver keeps the process alive.
process.exit()

/** What is published while it looks must not be taken for a leak: then it looks again. */
async function scan(payload: Payload, home: string): Promise<{ unpublished: Unpublished; found: readonly string[] }> {
  const release = releaseFolder(home)
  for (let before = await openSnapshot(snapshotFolder(home)); ; ) {
    const unpublished = await unpublishedIn(payload, before)
    const leaks = await findLeaks(release, [...unpublished.phrases.keys()], { postings: false })
    const files = (await readdir(join(release, 'files')).catch(() => [])).filter((name) => !before.files.has(name))
    const found = [
      ...leaks.map(
        ({ file, marker }) => `/${file} · 写有“${marker}”，出自${unpublished.phrases.get(marker)}，没有公开。`,
      ),
      ...files.map((name) => `/files/${name} · 没有一条公开的信息用到这个文件。`),
    ]
    const after = await openSnapshot(snapshotFolder(home))
    if (found.length === 0 || after.digest === before.digest) return { unpublished, found }
    before = after
  }
}
