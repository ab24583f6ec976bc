import type { ImportRow } from '../import-row.ts'
import { folded } from '../lines.ts'
import type { Days } from '../reading.ts'
import type { CmsDoor, Row } from './door.ts'

/**
 * 《…》同时废止 cites a document: where exactly one published record of the library is that document, the citation becomes
 * a relation to it, and it is shown as repealed. Called once all files are in, so that their order does not matter.
 * Returns how many were linked.
 */
export async function linkRepeals(door: CmsDoor, rows: readonly ImportRow[]): Promise<number> {
  let linked = 0
  for (const { outcome, record, reading } of rows) {
    if (outcome !== 'created' || record === undefined || reading === undefined || reading.repeals.length === 0) continue
    const acting = await recordAt(door, record)
    if (acting?._status !== 'published') continue
    const relations = await Promise.all(
      relationsOf(acting).map((relation) => withTarget(door, acting, relation, reading.days)),
    )
    const found = relations.filter(({ isNew }) => isNew).length
    if (found === 0) continue
    const data = { legalRelations: relations.map(({ relation }) => relation), _status: 'published' }
    await door.update('normative-document', acting.id, data, false)
    linked += found
  }
  return linked
}

/** A citation as the CMS gives it: what is absent is null. */
interface Citation {
  readonly title: string
  readonly number?: string | null
  readonly on?: string | null
}

type Relation = Readonly<Record<string, unknown>> & { readonly citation?: Citation }

function relationsOf(row: Row): Relation[] {
  return Array.isArray(row.legalRelations) ? (row.legalRelations as Relation[]) : []
}

async function recordAt(door: CmsDoor, record: string): Promise<Row | undefined> {
  const [found] = await door.find('normative-document', 'key', 'equals', record.slice(record.indexOf('/') + 1))
  return found
}

async function withTarget(
  door: CmsDoor,
  acting: Row,
  relation: Relation,
  days: Days,
): Promise<{ relation: Relation; isNew: boolean }> {
  const { citation } = relation
  if (relation.act !== 'repeals' || citation === undefined || (relation.target ?? null) !== null)
    return { relation, isNew: false }
  const sameTitle = await door.find('normative-document', 'title', 'equals', citation.title)
  const candidates = sameTitle.filter(
    (row) => row.id !== acting.id && row._status === 'published' && mayBe(row, citation, days),
  )
  const [only] = candidates
  if (only === undefined || candidates.length > 1) return { relation, isNew: false }
  return { relation: { ...relation, target: { relationTo: 'normative-document', value: only.id } }, isNew: true }
}

/** A later text of the same name is not what was repealed, nor is one with another number or of another day. */
function mayBe(row: Row, { number, on }: Citation, acting: Days): boolean {
  const days = [row.adoptedOn, row.approvedOn, row.signedOn, row.promulgatedOn, row.distributedOn].filter(
    (day) => typeof day === 'string',
  )
  const numbers = Array.isArray(row.documentNumbers)
    ? row.documentNumbers.map((printed) => folded(String(printed)))
    : []
  if (typeof number === 'string' && numbers.length > 0 && !numbers.includes(folded(number))) return false
  if (typeof on === 'string' && days.length > 0 && !days.some((day) => day.slice(0, 10) === on.slice(0, 10)))
    return false
  const from = acting.adoptedOn ?? acting.promulgatedOn ?? acting.signedOn ?? acting.effectiveOn
  const changes = Array.isArray(row.editions)
    ? (row.editions as { adoptedOn?: unknown }[]).map(({ adoptedOn }) => adoptedOn)
    : []
  const latest = [...days, ...changes]
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1)
  return from !== undefined && latest !== undefined && latest.slice(0, 10) < from
}
