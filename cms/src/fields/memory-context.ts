import { readBody } from '@gongkai/content-model/body/read-body'
import type { Block } from '@gongkai/content-model/body/tree'
import type { FileValue, Graphic } from '@gongkai/content-model/field'
import type { PublishContext, StoreContext, StoredFile } from './adapter.ts'

/** Where things would stand in a CMS, kept in memory: for trying the adapters without one. */
export class MemoryContext implements StoreContext, PublishContext {
  private readonly files = new Map<string, StoredFile>()

  /** Takes in the files and pictures that published values name, as uploading them would. */
  upload(value: unknown): void {
    if (typeof value === 'string') this.uploadPicturesOf(value)
    else if (Array.isArray(value)) for (const one of value) this.upload(one)
    else if (typeof value === 'object' && value !== null) {
      if ('file' in value && 'mediaType' in value) this.uploadFile(value as FileValue | Graphic)
      else for (const one of Object.values(value)) this.upload(one)
    }
  }

  readonly idOf = (reference: string): string => reference.slice(reference.indexOf('/') + 1)
  readonly referenceOf = (type: string, id: string): string => `${type}/${id}`
  readonly file = (id: string): StoredFile | undefined => this.files.get(id)

  // A value may be given in any shape that names the same file: its id is made of all that tells files apart.
  readonly fileId = (file: { file: string; name?: string }): string => {
    const id = [...this.files].find(([, stored]) => same(stored, file))?.[0]
    if (id === undefined) throw new Error(`${file.file} was not uploaded.`)
    return id
  }

  private uploadFile({ file, name, mediaType, bytes, ...rest }: FileValue & Partial<Graphic>): void {
    const size = rest.width === undefined || rest.height === undefined ? {} : { width: rest.width, height: rest.height }
    const stored = { file, name, mediaType, bytes, ...size }
    this.files.set(JSON.stringify(stored), stored)
  }

  private uploadPicturesOf(html: string): void {
    if (!html.includes('<img')) return
    const visit = (block: Block): void => {
      if (block.kind === 'figure') {
        const { file, width, height } = block.image
        this.files.set(file, {
          file,
          name: file,
          mediaType: 'image/png',
          bytes: 1,
          ...(width === null || height === null ? {} : { width, height }),
        })
      }
      if (block.kind === 'table') for (const cell of block.rows.flat()) cell.blocks.forEach(visit)
    }
    readBody(html).forEach(visit)
  }
}

function same(stored: StoredFile, wanted: { file: string; name?: string } & Partial<StoredFile>): boolean {
  return Object.entries(wanted).every(
    ([name, value]) =>
      !(name in { file: 1, name: 1, mediaType: 1, bytes: 1, width: 1, height: 1 }) ||
      stored[name as keyof StoredFile] === value,
  )
}
