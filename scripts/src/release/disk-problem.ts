import { type DiskFault, diskFault } from '@gongkai/cms/health/disk-fault'

/**
 * What a write of the publisher failed for, in a sentence that says what to do, where it was the disk; `undefined` where it was
 * anything else. The path is told where the error knows it.
 */
export function diskProblem(error: unknown): string | undefined {
  const failure = diskFailure(error)
  return failure === undefined ? undefined : `${failure}之后会自动继续，已上线的网站不受影响。`
}

/** The same of a command, which has to be run again. */
export function diskFailure(error: unknown): string | undefined {
  const fault = diskFault(error)
  return fault === undefined ? undefined : sentences[fault](pathIn(error))
}

const sentences: Readonly<Record<DiskFault, (where: string) => string>> = {
  full: (where) => `磁盘已满，不能写入${where}。请腾出空间。`,
  'read-only': (where) => `磁盘是只读的，不能写入${where}。请检查磁盘并改为可写。`,
  forbidden: (where) => `没有权限写入${where}。请检查文件夹的所有者和权限。`,
  broken: (where) => `磁盘读写出错${where === '' ? '' : `（${where.trim()}）`}。请检查磁盘是否损坏。`,
}

function pathIn(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('path' in one && typeof one.path === 'string') return ` ${one.path}`
  return ''
}
