import { type ExpectedReading, type ExpectedRow, expectedDays } from './expected-row.ts'
import type { ImportRow } from './import-row.ts'
import { folded } from './lines.ts'

export interface Share {
  readonly name: string
  readonly equal: number
  readonly of: number
}

/** How much of a report equals the truth, by kind, and each difference in a line. Doubtful rows are not judged. */
export function comparison(
  rows: readonly ImportRow[],
  expected: readonly ExpectedRow[],
): { shares: Share[]; differences: string[] } {
  const tally = new Map<string, { equal: number; of: number }>(shareNames.map((name) => [name, { equal: 0, of: 0 }]))
  const differences: string[] = []
  for (const truth of expected) {
    const row = rows.find(({ file }) => sameFile(file, truth.file))
    for (const { share, equal, found, stated } of judged(truth, row)) {
      const count = tally.get(share) as { equal: number; of: number }
      count.of += 1
      if (equal) count.equal += 1
      else differences.push(`${truth.file}  ${share}: ${found || '-'} ≠ ${stated || '-'}`)
    }
  }
  return {
    shares: shareNames.map((name) => ({ name, ...(tally.get(name) as { equal: number; of: number }) })),
    differences,
  }
}

const shareNames = [
  'accounted for',
  'refused',
  'held as standard/other',
  'title',
  'document number',
  'issuers',
  'days',
  'silence',
  'stated repeal',
  'script',
] as const
type ShareName = (typeof shareNames)[number]

interface Judgement {
  readonly share: ShareName
  readonly equal: boolean
  readonly found: string
  readonly stated: string
}

function judged(truth: ExpectedRow, row: ImportRow | undefined): Judgement[] {
  const judgements: Judgement[] = [{ share: 'accounted for', equal: row !== undefined, found: '', stated: 'a row' }]
  if (row === undefined) return judgements
  const refused = row.outcome === 'refused'
  if (truth.outcome === 'refused' || refused)
    return [
      ...judgements,
      {
        share: 'refused',
        equal: (truth.outcome === 'refused') === refused,
        found: row.reasons.join(' '),
        stated: truth.outcome ?? 'read',
      },
    ]
  const reading = row.reading
  if (reading === undefined) return judgements
  const fits = reading.fits
  if (truth.fits !== 'legal-text' || fits !== 'legal-text')
    judgements.push({
      share: 'held as standard/other',
      equal: fits === truth.fits && (fits === 'legal-text' || row.outcome === 'held'),
      found: fits,
      stated: truth.fits,
    })
  if (truth.doubt !== undefined) return judgements
  judgements.push(equal('title', reading.title ?? '', truth.title))
  return truth.fits === 'legal-text' ? [...judgements, ...judgedReading(truth, reading)] : judgements
}

function judgedReading(truth: ExpectedReading, reading: NonNullable<ImportRow['reading']>): Judgement[] {
  const judges = (key: string) => !truth.notJudged.includes(key)
  const judgements: Judgement[] = []
  if (judges('documentNumber'))
    judgements.push(
      stated('document number', numbersFor(reading.documentNumbers, truth.documentNumber), truth.documentNumber),
    )
  if (judges('issuers')) judgements.push(stated('issuers', reading.issuers.join('、'), truth.issuers.join('、')))
  for (const name of expectedDays)
    if (judges(name)) judgements.push(stated('days', reading.days[name], truth[name], name))
  if (judges('amendments'))
    for (const amendment of truth.amendments.filter(({ kind }) => kind !== 'other')) {
      const found =
        amendment.kind === '废止'
          ? reading.statedRepeal?.on === amendment.on
          : reading.amendments.some(({ on, kind }) => on === amendment.on && kind === amendment.kind)
      judgements.push({
        share: 'days',
        equal: found,
        found: `amendments ${reading.amendments.map(({ on, kind }) => on + kind).join(' ')}`,
        stated: amendment.on + amendment.kind,
      })
    }
  judgements.push(equal('stated repeal', String(reading.statedRepeal !== undefined), String(truth.statedRepealed)))
  judgements.push(equal('script', reading.language === 'zh-Hant' ? 'hant' : 'hans', truth.script))
  return judgements
}

/** A joint document has several numbers; the truth names the first, or all of them set apart by 、. */
function numbersFor(numbers: readonly string[], truth: string | null): string | undefined {
  return truth !== null && folded(numbers.join('、')) === folded(truth) ? truth : numbers[0]
}

/** What the truth states must be equal; what it does not state must be absent, which counts as silence. */
function stated(share: ShareName, found: string | undefined, truth: string | null, name = ''): Judgement {
  const judgement = equal(truth ? share : 'silence', found ?? '', truth ?? '')
  return { ...judgement, found: `${name} ${judgement.found}`.trim() }
}

function equal(share: ShareName, found: string, truth: string): Judgement {
  return { share, equal: folded(found) === folded(truth), found, stated: truth }
}

function sameFile(file: string, expected: string): boolean {
  const name = (path: string) => path.split(/[\\/]/).at(-1)
  return name(file) === name(expected)
}
