/** What failed in a thread, as it can be told to another: what the system said, and of which file, is kept, since it may have been the disk. */
export interface Failure {
  readonly failure: string
  readonly code?: string
  readonly path?: string
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { failure: String(error) }
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const { code, path } = one as NodeJS.ErrnoException
    if (code !== undefined) return { failure: error.message, code, ...(path === undefined ? {} : { path }) }
  }
  return { failure: error.message }
}

export function errorOf({ failure, ...system }: Failure): Error {
  return Object.assign(new Error(failure), system)
}
