import type { ImportOptions } from './import-options.ts'
import type { Days, Finding, Reading, ReadOutcome } from './reading.ts'

export type Outcome = 'created' | 'updated' | 'unchanged' | 'held' | 'refused'

/** One line of the report: what became of one file, and why. */
export interface ImportRow {
  readonly file: string
  readonly outcome: Outcome
  /** Nothing was written; `outcome` says what would have been done. */
  readonly dryRun?: true
  /** Address or id of the record in the CMS. */
  readonly record?: string
  readonly reading?: ReportedReading
  readonly findings: readonly Finding[]
  /** Chinese sentences: why it was refused or held. */
  readonly reasons: readonly string[]
}

/** A reading without its body and pictures. */
type ReportedReading = Omit<Reading, 'body' | 'pictures' | 'findings' | 'days' | 'historyNote'> & {
  readonly days: Days
}

/** How a writer answers for a file that was read. */
export interface Written {
  readonly outcome: Exclude<Outcome, 'refused'>
  readonly record?: string
  readonly reasons?: readonly string[]
}

/** Writes a reading somewhere. `held` are the reasons for which it may not be published by itself. */
export type WriteRecord = (reading: Reading, held: readonly string[]) => Promise<Written>

/** Writes nothing: what would be created, and what would be held. */
export const writeNothing: WriteRecord = async (_, held) => ({ outcome: held.length > 0 ? 'held' : 'created' })

/** Why a reading may not be published by itself. Other information need be no legal text, and its page may date it. */
function heldReasons(reading: Reading, type: ImportOptions['type']): string[] {
  const waived = type === 'disclosure' ? ['fits', ...(reading.publication.originalPublishedAt ? ['no-day'] : [])] : []
  return reading.findings
    .filter((finding) => finding.class === 'held' && !waived.includes(finding.id))
    .map(({ sentence, where }) => (where ? `${sentence}（${where}）` : sentence))
}

export async function rowFor(
  file: string,
  outcome: ReadOutcome,
  { write, dryRun, type }: { write: WriteRecord } & Pick<ImportOptions, 'dryRun' | 'type'>,
): Promise<ImportRow> {
  const mark = dryRun ? ({ dryRun: true } as const) : {}
  if (outcome.outcome === 'refused')
    return { file, outcome: 'refused', ...mark, findings: [], reasons: [outcome.reason] }
  const { outcome: _, ...reading } = outcome
  const held = heldReasons(reading, type)
  const written = await write(reading, held)
  return {
    file,
    outcome: written.outcome,
    ...mark,
    ...(written.record === undefined ? {} : { record: written.record }),
    reading: reported(reading),
    findings: reading.findings,
    reasons: [...held, ...(written.reasons ?? [])],
  }
}

function reported({
  body: _body,
  pictures: _pictures,
  findings: _findings,
  historyNote: _note,
  ...reading
}: Reading): ReportedReading {
  return reading
}
