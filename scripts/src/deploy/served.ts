import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { manifestPath } from '../release/release-manifest.ts'
import { openAnchor } from '../verify/anchor.ts'
import { isUnreadable, openPortalAt } from '../verify/place.ts'
import { digestOfBytes } from '../verify/read-manifest.ts'
import { verify } from '../verify/verify.ts'

/** Milliseconds: how long the public address may go on answering with the release before, and how often it is asked. */
export interface ServedPatience {
  readonly atMost: number
  readonly every: number
}
export const usualPatience: ServedPatience = { atMost: 180_000, every: 2000 }

/** So many files are compared. */
const sample = 30

/**
 * Resolves when the public address answers with the release that lies in a folder: its manifest, and a sample of its files. Throws
 * with a sentence where it does not.
 */
export async function served(release: string, origin: string, { atMost, every }: ServedPatience): Promise<void> {
  const place = openPortalAt(origin)
  const expected = digestOfBytes(await readFile(join(release, manifestPath)))
  for (let waited = 0; ; waited += every) {
    const answer = await place.read(manifestPath)
    if (!isUnreadable(answer) && digestOfBytes(answer) === expected) break
    if (waited >= atMost)
      throw new Error(
        `已部署，但 ${origin}${manifestPath} ${isUnreadable(answer) ? answer.why : '仍是原来的内容'}。请检查服务器、CDN 的缓存设置（docs/how-to/deploy.md）和网址。`,
      )
    await pause(every)
  }
  const { findings } = await verify({ place, anchor: await openAnchor(release), sample })
  if (findings.length > 0)
    throw new Error(
      [
        `已部署，但 ${origin} 给出的与发布不符：`,
        ...findings.slice(0, 20).map(({ path, sentence }) => `${path} · ${sentence}`),
      ].join('\n'),
    )
}
