import type { Library } from '@gongkai/content-model/library'
import { referenceOf } from '@gongkai/content-model/paths'
import { referencesIn } from '@gongkai/content-model/references'
import type { PublishedRecord, RecordOf } from '@gongkai/content-model/types/index'
import { issuesAround } from '../wording/issue-neighbours.ts'

/**
 * The records that a record's page rests on: itself, what it refers to, what refers to it, and what the line of each of
 * those rests on. Not among them is what its text cites by title or number: a new record can make a citation a link.
 */
export function pageRestsOn(record: PublishedRecord, library: Library): readonly string[] {
  const beside = [
    ...referencesIn(record).flatMap(({ reference }) => library.record(reference) ?? []),
    ...library.referringTo(referenceOf(record)).map((referring) => referring.record),
    ...(record.type === 'bulletin-issue' ? issuesAround(record, library) : []),
    ...above(record, library),
    ...(record.type === 'topic' ? below(record, library) : []),
  ]
  return distinct([record, ...beside].flatMap((one) => lineRestsOn(one, library)))
}

/** The records that a record's line in a list rests on: itself, what it is named with, and what acts on it. */
export function lineRestsOn(record: PublishedRecord, library: Library): readonly string[] {
  return distinct([
    referenceOf(record),
    ...named(record),
    ...(record.type === 'normative-document' ? actors(record, library) : []),
  ])
}

function named(record: PublishedRecord): readonly string[] {
  switch (record.type) {
    case 'standard-catalogue-item':
      return [record.catalogue]
    case 'bulletin-issue':
      return [record.publisher, record.periodical]
    case 'catalogue':
      return [record.authority]
    case 'periodical':
      return [record.sponsor]
    default:
      return 'publisher' in record ? [record.publisher] : []
  }
}

/** Documents that act on it, and those that act on them: an act may never have come to act. */
function actors(document: RecordOf<'normative-document'>, library: Library, seen = new Set<string>()): string[] {
  seen.add(referenceOf(document))
  return actingOn(document, library).flatMap((acting) =>
    seen.has(referenceOf(acting)) ? [] : [referenceOf(acting), ...actors(acting, library, seen)],
  )
}

function actingOn(document: RecordOf<'normative-document'>, library: Library): RecordOf<'normative-document'>[] {
  return library
    .referringTo(referenceOf(document))
    .flatMap(({ record, path }) =>
      record.type === 'normative-document' && path[0] === 'legalRelations' ? [record] : [],
    )
}

/** What stands above it in its tree, up to the root. */
function above(record: PublishedRecord, library: Library): PublishedRecord[] {
  const found: PublishedRecord[] = []
  let next: PublishedRecord | undefined = record
  while (next !== undefined && 'parent' in next && next.parent !== undefined) {
    next = library.record(next.parent)
    if (next === undefined || found.includes(next)) break
    found.push(next)
  }
  return found
}

/** A topic's page shows what stands under the topics below it, too. */
function below(topic: PublishedRecord, library: Library, seen = new Set<string>()): PublishedRecord[] {
  const reference = referenceOf(topic)
  if (seen.has(reference)) return []
  seen.add(reference)
  return library
    .referringTo(reference)
    .flatMap(({ record }) => (record.type === 'topic' ? [record, ...below(record, library, seen)] : [record]))
}

function distinct(references: readonly string[]): string[] {
  return [...new Set(references)]
}
