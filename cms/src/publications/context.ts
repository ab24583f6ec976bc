import type { Request } from './raw-database.ts'

/**
 * What a program, never a person, may tell the gate: it stands in the request's context, which no HTTP request can fill.
 */
export type PublicationContext = Withdrawing | Importing

/** The importer works for the system: it may publish, and bring an index number of another system. */
export interface Importing {
  readonly kind: 'import'
}

/** The only way to take something off the portal. */
export interface Withdrawing {
  readonly kind: 'withdraw'
  /** The reason given to the public. */
  readonly reason: string
  /** `<type>/<key>` of a record to read on at. */
  readonly target?: string
  /** Whether the notice may name the title. */
  readonly releaseTitle: boolean
}

/** For the `context` of a Local API call. */
export function publicationContext(context: PublicationContext): { publication: PublicationContext } {
  return { publication: context }
}

export function contextOf(req: Request): PublicationContext | undefined {
  return req?.context?.publication as PublicationContext | undefined
}
