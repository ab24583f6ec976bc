import type { Graphic } from '@gongkai/content-model/field'
import type { Library } from '@gongkai/content-model/library'
import { filePath } from '@gongkai/content-model/paths'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { addressOf } from './address.ts'

/** A picture that stands for a page elsewhere. */
export interface Picture {
  readonly address: string
  readonly width: number
  readonly height: number
  readonly alternative: string
  readonly mediaType: string
}

/** The first graphic of an interpretation, the cover of a bulletin; `undefined` for records without a picture of their own. */
export function pictureOf(record: PublishedRecord, library: Library): Picture | undefined {
  const graphic =
    record.type === 'interpretation'
      ? record.graphics?.[0]?.graphic
      : record.type === 'bulletin-issue'
        ? record.cover
        : undefined
  return graphic === undefined ? undefined : pictured(graphic, library)
}

export function pictured({ file, width, height, alternative, mediaType }: Graphic, library: Library): Picture {
  return { address: addressOf(filePath(file), library), width, height, alternative, mediaType }
}
