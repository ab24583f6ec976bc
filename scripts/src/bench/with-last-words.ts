import type { RunningPortal } from '../testing/running-portal.ts'

/** A failure, with what the product had said when it came. */
export function withLastWords(cause: unknown, running: Pick<RunningPortal, 'said'> | undefined): Error {
  const failure = cause instanceof Error ? cause.message : String(cause)
  return new Error(`${failure}\nThe product had said at last:\n${running?.said().slice(-2000) ?? ''}`, { cause })
}
