import { getHeapStatistics } from 'node:v8'

/** Of heap, for each record: what is held of it in the main thread, and once more in each thread that makes pages. */
const bytesARecord = 12_000

/** Throws where a portal of so many records has no room in the memory that Node may use: it would be ended half-way, without a word. */
export function refuseWithoutMemory(records: number, allowed: number = getHeapStatistics().heap_size_limit): void {
  const needed = records * bytesARecord
  if (needed <= allowed) return
  const megabytes = Math.ceil((needed * 1.5) / 1e9) * 1000
  throw new Error(
    `网站没有更新：共有 ${records} 条记录，需要约 ${gigabytes(needed)} GB 内存，而程序只可使用 ${gigabytes(allowed)} GB。` +
      `请管理员把环境变量 NODE_OPTIONS 设为“--max-old-space-size=${megabytes}”，再重新启动。`,
  )
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1)
}
