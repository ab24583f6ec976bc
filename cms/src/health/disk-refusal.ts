import type { APIError } from 'payload'
import { refusal } from '../publications/sentence.ts'
import { type DiskFault, diskFault } from './disk-fault.ts'

/** What an editor is told where the disk did not take what they did; `undefined` where it was not the disk, or is told already. */
export function diskRefusal(error: unknown, consequence: string): APIError | undefined {
  const fault = diskFault(error)
  if (fault === undefined || (error as Partial<APIError>).isPublic === true) return undefined
  const { found, remedy } = words[fault]
  const told = refusal(`${found}，${consequence}。请告诉管理员${remedy}。`, 503)
  told.cause = error
  return told
}

const words: Readonly<Record<DiskFault, { readonly found: string; readonly remedy: string }>> = {
  full: { found: '服务器磁盘已满', remedy: '腾出空间' },
  'read-only': { found: '服务器磁盘是只读的', remedy: '检查磁盘' },
  forbidden: { found: '服务器不能写入数据', remedy: '检查文件夹的权限' },
  broken: { found: '服务器磁盘读写出错', remedy: '检查磁盘' },
}
