import { diskProblem } from '../release/disk-problem.ts'

/** Whether a failure is of the machine or of the way to the CMS, so that the same may succeed a moment later. */
export function disturbance(error: unknown): boolean {
  if (diskProblem(error) !== undefined) return true
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one.name === 'TimeoutError' || one.message === 'fetch failed' || one.message === 'terminated') return true
    if (/ answered 5\d\d\b/.test(one.message)) return true
    if ('code' in one && typeof one.code === 'string' && unreachable.has(one.code)) return true
  }
  return false
}

const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
])
