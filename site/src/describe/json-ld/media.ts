import type { FileValue, Graphic } from '@gongkai/content-model/field'
import type { Library } from '@gongkai/content-model/library'
import { filePath } from '@gongkai/content-model/paths'
import type { ImageObject, MediaObject } from 'schema-dts'
import { addressOf } from '../address.ts'

/** A file that hangs on a record, by the name its office gave it. */
export function mediaNode(file: FileValue, title: string | undefined, library: Library): MediaObject {
  return {
    '@type': mediaType(file.mediaType),
    name: title ?? file.name,
    contentUrl: addressOf(filePath(file.file), library),
    encodingFormat: file.mediaType,
    contentSize: `${file.bytes} B`,
  }
}

/** A picture, with what it says in words. */
export function imageNode(graphic: Graphic, library: Library): ImageObject {
  return {
    '@type': 'ImageObject',
    contentUrl: addressOf(filePath(graphic.file), library),
    encodingFormat: graphic.mediaType,
    width: { '@type': 'QuantitativeValue', value: graphic.width, unitCode: 'E37' },
    height: { '@type': 'QuantitativeValue', value: graphic.height, unitCode: 'E37' },
    description: graphic.alternative,
    ...(graphic.caption === undefined ? {} : { caption: graphic.caption }),
  }
}

function mediaType(type: string): 'AudioObject' | 'VideoObject' | 'ImageObject' | 'MediaObject' {
  if (type.startsWith('audio/')) return 'AudioObject'
  if (type.startsWith('video/')) return 'VideoObject'
  return type.startsWith('image/') ? 'ImageObject' : 'MediaObject'
}
