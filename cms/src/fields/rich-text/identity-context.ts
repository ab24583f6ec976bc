import { readBody } from '@gongkai/content-model/body/read-body'
import type { Block } from '@gongkai/content-model/body/tree'
import type { PublishContext, PublishedFile } from './publish.ts'
import type { FileId, StoreContext } from './store.ts'

/** A context in which a file's id is its name, and its size is what the body says: for trying the converters alone. */
export function identityContext(html: string): StoreContext & PublishContext {
  const sizes = new Map<FileId, PublishedFile>()
  const visit = (block: Block): void => {
    if (block.kind === 'figure') sizes.set(block.image.file, { ...block.image, name: block.image.file })
    if (block.kind === 'table') for (const cell of block.rows.flat()) cell.blocks.forEach(visit)
  }
  readBody(html).forEach(visit)
  return {
    fileId: (fileName) => fileName,
    file: (id) => sizes.get(id) ?? { name: String(id), width: null, height: null },
  }
}
