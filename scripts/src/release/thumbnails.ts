import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Graphic } from '@gongkai/content-model/field'
import { referenceOf } from '@gongkai/content-model/paths'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { hasThumbnail, thumbnailPath, thumbnailSize } from '@gongkai/site/thumbnails'
import sharp from 'sharp'

/** Small pictures that a change needs, and addresses of those that nothing needs any more. */
export interface ChangedThumbnails {
  readonly came: readonly Graphic[]
  readonly went: readonly string[]
}

/** The graphics that lists show small: the first of each interpretation, and covers of bulletins. Which records need which is remembered. */
export class Thumbnails {
  readonly #shown = new Map<string, Graphic>()
  readonly #users = new Map<string, number>()

  /** What changes when records are put or removed; to be `settled` once it has come about. */
  change(put: readonly PublishedRecord[], removed: readonly string[]): ChangedThumbnails {
    const users = new Map<string, number>()
    const came = new Map<string, Graphic>()
    const count = (graphic: Graphic | undefined, by: 1 | -1): void => {
      if (graphic === undefined) return
      const path = thumbnailPath(graphic.file)
      users.set(path, (users.get(path) ?? this.#users.get(path) ?? 0) + by)
      if (by === 1) came.set(path, graphic)
    }
    for (const record of put) {
      count(this.#shown.get(referenceOf(record)), -1)
      count(shownSmall(record), 1)
    }
    for (const reference of removed) count(this.#shown.get(reference), -1)
    return {
      came: [...came].flatMap(([path, graphic]) => (this.#users.has(path) ? [] : [graphic])),
      went: [...users].flatMap(([path, number]) => (number === 0 ? [path] : [])),
    }
  }

  settle(put: readonly PublishedRecord[], removed: readonly string[]): void {
    for (const reference of [...put.map(referenceOf), ...removed]) this.#forget(reference)
    for (const record of put) {
      const graphic = shownSmall(record)
      if (graphic === undefined) continue
      this.#shown.set(referenceOf(record), graphic)
      const path = thumbnailPath(graphic.file)
      this.#users.set(path, (this.#users.get(path) ?? 0) + 1)
    }
  }

  #forget(reference: string): void {
    const graphic = this.#shown.get(reference)
    if (graphic === undefined) return
    const path = thumbnailPath(graphic.file)
    const users = (this.#users.get(path) ?? 0) - 1
    if (users > 0) this.#users.set(path, users)
    else this.#users.delete(path)
    this.#shown.delete(reference)
  }
}

function shownSmall(record: PublishedRecord): Graphic | undefined {
  const graphic =
    record.type === 'interpretation'
      ? record.graphics?.[0]?.graphic
      : record.type === 'bulletin-issue'
        ? record.cover
        : undefined
  return graphic !== undefined && hasThumbnail(graphic) ? graphic : undefined
}

const kept = fileURLToPath(new URL('../../../var/thumbnails/', import.meta.url))

/** Makes a small picture once and keeps it: a file is named by its content, so the same name is the same picture. Returns where it lies. */
export async function makeThumbnail(graphic: Graphic, from: string): Promise<string> {
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
