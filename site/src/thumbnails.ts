import type { Graphic } from '@gongkai/content-model/field'
import { filePath } from '@gongkai/content-model/paths'

/**
 * The small picture of a graphic for lists. Drawn graphics are small already; photographs and long infographics get a
 * cut of their upper part, made by the release (scripts/src/release/thumbnails.ts).
 */
export function thumbnailOf(graphic: Pick<Graphic, 'file' | 'mediaType'>): string {
  return hasThumbnail(graphic) ? thumbnailPath(graphic.file) : filePath(graphic.file)
}

export function hasThumbnail({ mediaType }: Pick<Graphic, 'mediaType'>): boolean {
  return ['image/png', 'image/jpeg', 'image/webp'].includes(mediaType)
}

export function thumbnailPath(file: string): string {
  return `/thumbnails/${file.slice(0, file.indexOf('.'))}.webp`
}

export const thumbnailSize = { width: 480, height: 600 } as const
