const key = 'changeOfPublishedIsDone'

/** Notes on a request that the gate has done what it asked for, so that a failure afterwards is not told as if nothing had been. */
export function noteDone(req: { readonly context?: Record<string, unknown> } | undefined): void {
  if (req?.context !== undefined) req.context[key] = true
}

export function isDone(context: Readonly<Record<string, unknown>>): boolean {
  return context[key] === true
}
