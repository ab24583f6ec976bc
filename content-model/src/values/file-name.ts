import { z } from 'zod'

/** The name of a file in the snapshot: the SHA-256 of its content and its extension, `<64 hex digits>.<ext>`. */
export type FileName = string

export const fileName = z
  .string({ error: '没有文件。请上传。' })
  .regex(/^[0-9a-f]{64}\.[a-z0-9]{1,8}$/, '应为文件内容的 SHA-256 加扩展名。')
