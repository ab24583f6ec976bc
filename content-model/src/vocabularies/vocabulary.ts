/** A closed list of terms. Codes are stored and never change; labels are what people read. */
export interface Vocabulary {
  readonly name: string
  readonly terms: readonly { readonly code: string; readonly label: string }[]
}

export type Code<V extends Vocabulary> = V['terms'][number]['code']

/** From code to Chinese label, in the order in which the terms are offered. */
export function vocabulary<const N extends string, const T extends Readonly<Record<string, string>>>(
  name: N,
  labels: T,
): { readonly name: N; readonly terms: readonly { readonly code: keyof T & string; readonly label: string }[] } {
  return { name, terms: Object.entries(labels).map(([code, label]) => ({ code: code as keyof T & string, label })) }
}

/** The Chinese label of a code of the vocabulary. */
export function labelOf<V extends Vocabulary>(of: V, code: Code<V>): string {
  const term = of.terms.find((candidate) => candidate.code === code)
  if (term === undefined) throw new Error(`Unexpected code "${code}" in vocabulary ${of.name}.`)
  return term.label
}
