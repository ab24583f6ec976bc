import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Graphic } from '@gongkai/content-model/field'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { hasThumbnail, thumbnailPath, thumbnailSize } from '@gongkai/site/thumbnails'
import sharp from 'sharp'

/** The graphics that lists show small: the first of each interpretation, and covers of bulletins. */
export function shownSmall(records: readonly PublishedRecord[]): readonly Graphic[] {
  const graphics = records.flatMap((record) => {
    if (record.type === 'interpretation') return record.graphics?.[0]?.graphic ?? []
    return record.type === 'bulletin-issue' ? (record.cover ?? []) : []
  })
  return [...new Map(graphics.filter(hasThumbnail).map((graphic) => [graphic.file, graphic])).values()]
}

/** Makes a small picture once and keeps it: a file is named by its content, so the same name is the same picture. */
export async function makeThumbnail(graphic: Graphic, from: string, kept: string): Promise<string> {
  const target = join(kept, thumbnailPath(graphic.file).slice('/thumbnails/'.length))
  if (existsSync(target)) return target
  await mkdir(kept, { recursive: true })
  const unfinished = `${target}.${process.pid}`
  await sharp(from)
    .resize({ ...thumbnailSize, fit: 'cover', position: 'top', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(unfinished)
    .catch((cause: unknown) => {
      throw new Error(`Could not make a small picture of ${graphic.name} (files/${graphic.file}).`, { cause })
    })
  await rename(unfinished, target)
  return target
}
