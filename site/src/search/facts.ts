import type { SearchRecord, Term } from './search-record.ts'

/** What results can be narrowed by, one value at a time, beside their days and their validity. */
export const facets = ['type', 'authority', 'topic', 'level'] as const
export type Facet = (typeof facets)[number]

/** What is known of a record to narrow results by. */
export interface Facts extends Record<Facet, Term[]> {
  /** Which state of validity holds from which day on; the first from the start. Nothing for what is never in force. */
  validity: { since?: string; state: string; isInPart?: true }[]
}

export function factsOf({ type, facets, validity = [] }: SearchRecord): Facts {
  return {
    type: [{ code: type, label: '' }],
    ...facets,
    validity: validity.map(({ since, state, isInPart }) => ({
      ...(since === undefined ? {} : { since }),
      state,
      ...(isInPart === undefined ? {} : { isInPart }),
    })),
  }
}

/** The state of validity on a day (YYYY-MM-DD); nothing where the record has none. */
export function stateOn({ validity }: Facts, day: string): Facts['validity'][number] | undefined {
  return validity.findLast(({ since }) => since === undefined || since <= day)
}

/** The facts of a part's records by number, in the form of the file: each term and each course of validity once. */
export interface FactsTable {
  terms: Record<Facet, Term[]>
  courses: Facts['validity'][]
  records: Record<Facet, number[][]> & { course: number[] }
}

/** Of records by number, with nothing in the place of one that was taken out. */
export function writeFacts(rows: readonly (Facts | null)[]): FactsTable {
  const columns = facets.map((facet) => {
    const known = new Numbering<Term>()
    return [facet, rows.map((row) => (row?.[facet] ?? []).map((term) => known.of(term))), known.values] as const
  })
  const courses = new Numbering<Facts['validity']>()
  const course = rows.map((row) => courses.of(row?.validity ?? []))
  const terms = Object.fromEntries(columns.map(([facet, , values]) => [facet, values])) as FactsTable['terms']
  const records = Object.fromEntries(columns.map(([facet, numbers]) => [facet, numbers])) as Record<Facet, number[][]>
  return { terms, courses: courses.values, records: { ...records, course } }
}

export function readFacts({ terms, courses, records }: FactsTable): Facts[] {
  return records.course.map((course, doc) => {
    const of = (facet: Facet): Term[] => (records[facet][doc] ?? []).flatMap((number) => terms[facet][number] ?? [])
    return {
      type: of('type'),
      authority: of('authority'),
      topic: of('topic'),
      level: of('level'),
      validity: courses[course] ?? [],
    }
  })
}

/** Numbers values by what they say, in the order in which they come. */
class Numbering<T> {
  readonly values: T[] = []
  readonly #numbers = new Map<string, number>()

  of(value: T): number {
    const key = JSON.stringify(value)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.values.length)
    return this.values.push(value) - 1
  }
}
