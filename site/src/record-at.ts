import type { Library } from '@gongkai/content-model/library'
import { folderOf } from '@gongkai/content-model/paths'
import type { PublishedRecord } from '@gongkai/content-model/types/index'

/** The record whose page stands at a path. */
export function recordAt(path: string, library: Library): PublishedRecord | undefined {
  const [, folder, key, ...rest] = path.split('/')
  const type = Object.entries(folderOf).find(([, name]) => name === folder)?.[0]
  return type === undefined || key === undefined || rest.join('') !== '' ? undefined : library.record(`${type}/${key}`)
}
