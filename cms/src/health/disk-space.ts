import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface DiskSpace {
  readonly freeBytes: number
  readonly writable: boolean
}

/** Room on the disk of a folder, or of the nearest above it where it is not made yet. */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  try {
    const { bavail, bsize } = await statfs(folder)
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    )
    return { freeBytes: bavail * bsize, writable }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error
    return diskSpace(dirname(folder))
  }
}
