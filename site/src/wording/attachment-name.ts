import type { FileValue } from '@gongkai/content-model/field'

export interface AttachmentValue {
  readonly file: FileValue
  readonly title?: string | undefined
}

/** Its title, else the name of the file without the extension. */
export function attachmentName({ file, title }: AttachmentValue): string {
  return title ?? file.name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
}
