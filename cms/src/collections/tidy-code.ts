import { contentTypeNamed, type TypeName } from '@gongkai/content-model/types/index'
import type { CollectionBeforeChangeHook } from 'payload'

/** Codes that addresses are made of lose the white space that comes with pasting. */
export function tidyCode(type: TypeName): CollectionBeforeChangeHook {
  const { keyFrom } = contentTypeNamed(type)
  return ({ data }) => {
    const words: unknown = data[keyFrom]
    return typeof words === 'string' ? { ...data, [keyFrom]: words.trim() } : data
  }
}
