import { readBody } from './read-body.ts'
import { writeBody } from './write-body.ts'

/**
 * Any HTML as a canonical body: only what the closed set allows, in the one form it allows. Safe to show, and
 * normalising twice is normalising once.
 */
export function normaliseBody(html: string): string {
  return writeBody(readBody(html))
}
