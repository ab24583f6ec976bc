import { refusal } from '../publications/sentence.ts'
import { diskSpace } from './disk-space.ts'

// A picture is stored in two more sizes, and its row in the database.
const times = 2

/** Payload writes a file first and asks afterwards, and does not say what it failed for. */
export async function refuseWithoutRoom(folder: string, bytes: number): Promise<void> {
  const { freeBytes, writable } = await diskSpace(folder)
  if (!writable) throw refusal('服务器磁盘是只读的，文件没有存下来。请告诉管理员检查磁盘。', 503)
  if (freeBytes < bytes * times + 65_536) throw refusal('服务器磁盘已满，文件没有存下来。请告诉管理员腾出空间。', 503)
}
