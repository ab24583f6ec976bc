/** What is wrong with a disk that does not take a write. */
export type DiskFault = 'full' | 'read-only' | 'forbidden' | 'broken'

/** What system calls (`ENOSPC`), SQLite (`SQLITE_FULL`, with its finer codes) and MongoDB (by number) say. */
const codes: readonly (readonly [RegExp, DiskFault])[] = [
  [/^(?:ENOSPC|EDQUOT|SQLITE_FULL|14031)$/, 'full'],
  [/^(?:EROFS|SQLITE_READONLY(?:_[A-Z]+)?)$/, 'read-only'],
  [/^(?:EACCES|EPERM|SQLITE_PERM|SQLITE_CANTOPEN(?:_[A-Z]+)?)$/, 'forbidden'],
  [/^(?:EIO|SQLITE_IOERR(?:_[A-Z_]+)?)$/, 'broken'],
]

// `node:sqlite` gives the code of SQLite as a number; the low byte is the plain one.
const bySqliteNumber: Readonly<Record<number, DiskFault>> = {
  3: 'forbidden',
  8: 'read-only',
  10: 'broken',
  13: 'full',
  14: 'forbidden',
}

/** Whether an error, or what caused it, says that a disk did not take a write. */
export function diskFault(error: unknown): DiskFault | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const fault = faultOf(one)
    if (fault !== undefined) return fault
  }
  return undefined
}

function faultOf(error: Error & { readonly code?: unknown; readonly errcode?: unknown }): DiskFault | undefined {
  const { code, errcode } = error
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') return bySqliteNumber[errcode & 0xff]
  return codes.find(([pattern]) => pattern.test(String(code)))?.[1]
}
