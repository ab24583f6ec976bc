import { actDay } from './acts-on.ts'
import { documentDay } from './document-day.ts'
import { type Inverse, inverseActs, inverses, selfWord } from './inverse-relations.ts'
import type { Library, Referring } from './library.ts'
import { referenceOf } from './paths.ts'
import { referencesIn } from './references.ts'
import { titleOf } from './title-of.ts'
import { contentTypeNamed, isInformation, type PublishedRecord } from './types/index.ts'
import type { LegalRelation } from './types/normative-document.ts'
import type { CalendarDay } from './values/calendar-day.ts'
import { legalAct } from './vocabularies/legal-act.ts'
import { labelOf } from './vocabularies/vocabulary.ts'

/** Records that stand in one relation to a record. */
export interface Relation {
  /** Forward the name of the act or field, as in `repeals`; backward the passive, as in `repealedBy`. */
  readonly name: string
  /** Chinese, as read on the record's page: 废止 forward, 废止本文件 backward. */
  readonly label: string
  readonly related: readonly Related[]
}

export interface Related {
  /** Absent where what is meant stands outside the library or was withdrawn. */
  readonly record?: PublishedRecord
  /** `<type>/<key>`; absent where only a citation is given. */
  readonly reference?: string
  /** The record's title, else the citation's; absent for a withdrawn record that is not cited by name. */
  readonly title?: string
  /** The row of 文件关系 that makes the relation, where one does, and the day from which it counts. */
  readonly legalRelation?: LegalRelation
  readonly on?: CalendarDay
  /** The pages on which a bulletin prints the record. */
  readonly pages?: { readonly from: number; readonly to?: number }
  /** The field the reference stands in, in the record that holds it. */
  readonly path: Path
}

type Path = readonly (string | number)[]

/** What other records say of this one: 废止本文件, 解读本文件, 刊登于 … In a fixed order, newest record first; nothing empty. */
export function relationsTo(record: PublishedRecord, library: Library): readonly Relation[] {
  return relationsIn(library.referringTo(referenceOf(record)), record)
}

function relationsIn(referring: readonly Referring[], record: PublishedRecord): readonly Relation[] {
  const self = selfWord[record.type] ?? ''
  const ones = referring.flatMap(({ record: from, path }): One[] => {
    const inverse = inverseAt(from, path)
    if (inverse === null || (from.type === record.type && from.key === record.key)) return []
    const related = { record: from, reference: referenceOf(from), title: titleOf(from), path, ...details(from, path) }
    return [{ name: inverse.name, label: inverse.label(self), related }]
  })
  return grouped(ones)
    .map((relation) => ({ ...relation, related: relation.related.toSorted(newestFirst) }))
    .sort((a, b) => inverseOrder.indexOf(a.name) - inverseOrder.indexOf(b.name))
}

/** What this record says of others, in its own order, with the cited documents that the library does not hold. */
export function relationsFrom(record: PublishedRecord, library: Library): readonly Relation[] {
  const ones = referencesIn(record).map(({ reference, path }): One => {
    const to = library.record(reference)
    const found = details(record, path)
    const title = to === undefined ? found.legalRelation?.citation.title : titleOf(to)
    return {
      ...forwardName(record, path),
      related: {
        ...(to === undefined ? {} : { record: to }),
        reference,
        ...(title === undefined ? {} : { title }),
        path,
        ...found,
      },
    }
  })
  return grouped([...ones, ...citedOnly(record)])
}

/** The records of one inverse relation, as in `relatedBy('interpretedBy', document, library)`. */
export function relatedBy(name: string, record: PublishedRecord, library: Library): readonly Related[] {
  const reference = referenceOf(record)
  const referring = (fieldsOf.get(name) ?? []).flatMap((field) => library.referringTo(reference, field))
  return relationsIn(referring, record).find((relation) => relation.name === name)?.related ?? []
}

interface One {
  readonly name: string
  readonly label: string
  readonly related: Related
}

/** The fields of records in which a reference makes an inverse relation of a name: only these have to be asked for. */
const fieldsOf: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      Object.values<Readonly<Record<string, Inverse | null | typeof inverseActs>>>(inverses).flatMap((ofType) =>
        Object.entries(ofType).flatMap(([path, entry]) => {
          const field = path.split('.')[0] ?? path
          if (entry === null) return []
          return (
            'name' in entry && typeof entry.name === 'string' ? [entry] : Object.values(entry as typeof inverseActs)
          ).map(({ name }) => ({ name: String(name), field }))
        }),
      ),
      ({ name }) => name,
    ),
  ].map(([name, entries]) => [name, [...new Set(entries.map(({ field }) => field))]]),
)

function inverseAt(record: PublishedRecord, path: Path): Inverse | null {
  const act = legalRelationAt(record, path)?.act
  if (act !== undefined) return inverseActs[act]
  const ofType: Readonly<Record<string, Inverse | null | typeof inverseActs>> = inverses[record.type]
  const found = ofType[fieldName(path)]
  if (found === undefined || (found !== null && !('name' in found)))
    throw new Error(`No inverse is written for ${record.type}.${fieldName(path)}.`)
  return found
}

function forwardName(record: PublishedRecord, path: Path): Pick<One, 'name' | 'label'> {
  const act = legalRelationAt(record, path)?.act
  if (act !== undefined) return { name: act, label: labelOf(legalAct, act) }
  const name = String(path[0])
  const field = Object.entries(contentTypeNamed(record.type).fields).find(([candidate]) => candidate === name)?.[1]
  return { name, label: inverseAt(record, path)?.forward ?? field?.label ?? name }
}

/** Rows of 文件关系 that cite a document without naming a record of the library. */
function citedOnly(record: PublishedRecord): One[] {
  if (record.type !== 'normative-document') return []
  return (record.legalRelations ?? []).flatMap((relation, index) => {
    const path = ['legalRelations', index, 'citation']
    return relation.target === undefined
      ? [{ ...forwardName(record, path), related: { title: relation.citation.title, path, ...details(record, path) } }]
      : []
  })
}

function details(record: PublishedRecord, path: Path): Pick<Related, 'legalRelation' | 'on' | 'pages'> {
  const legalRelation = legalRelationAt(record, path)
  if (legalRelation !== undefined && record.type === 'normative-document')
    return { legalRelation, on: actDay(record, legalRelation) }
  const printed = record.type === 'bulletin-issue' && path[0] === 'contents' && record.contents[Number(path[1])]
  return printed
    ? { pages: { from: printed.pageFrom, ...(printed.pageTo === undefined ? {} : { to: printed.pageTo }) } }
    : {}
}

function legalRelationAt(record: PublishedRecord, path: Path): LegalRelation | undefined {
  return record.type === 'normative-document' && path[0] === 'legalRelations'
    ? record.legalRelations?.[Number(path[1])]
    : undefined
}

function fieldName(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.')
}

const inverseOrder: readonly string[] = [
  ...Object.values(inverseActs),
  ...Object.values(inverses).flatMap((ofType) => Object.values<Inverse | null | typeof inverseActs>(ofType)),
].flatMap((entry) => (entry !== null && 'name' in entry && typeof entry.name === 'string' ? [entry.name] : []))

function grouped(ones: readonly One[]): Relation[] {
  return [...Map.groupBy(ones, ({ name }) => name).entries()].map(([name, group]) => ({
    name,
    label: group[0]?.label ?? name,
    related: group.map(({ related }) => related),
  }))
}

function newestFirst(a: Related, b: Related): number {
  return order(dayOf(b), dayOf(a)) || order(a.reference ?? '', b.reference ?? '')
}

function dayOf({ record }: Related): CalendarDay {
  return record !== undefined && isInformation(record) ? documentDay(record) : ''
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
