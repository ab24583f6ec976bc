import type { Facts } from './facts.ts'
import type { NamedTopic } from './segment-table.ts'
import { titleInitials } from './title-initials.ts'

/** The topics that records stand under, each once, in order of their codes. */
export function topicsOf(facts: readonly (Facts | null)[]): NamedTopic[] {
  const named = new Map(facts.flatMap((row) => row?.topic ?? []).map(({ code, label }) => [code, label]))
  return [...named]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, label]) => ({ code, label, initials: titleInitials(label) }))
}
