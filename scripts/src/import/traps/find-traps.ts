import { bodyText } from '@gongkai/content-model/body/body-text'
import type { Line } from '../lines.ts'
import type { Finding, Reading } from '../reading.ts'
import type { Fields } from '../source.ts'
import { citationTraps } from './citations.ts'
import { figureTraps } from './figures.ts'
import { lossTraps } from './losses.ts'
import { paragraphTraps } from './paragraphs.ts'
import { personalDataTraps } from './personal-data.ts'
import { provenanceTraps } from './provenance.ts'
import { spamTraps } from './spam.ts'
import type { Trap } from './trap.ts'
import { wordingTraps } from './wording.ts'

const traps: readonly Trap[] = [
  ...provenanceTraps,
  ...spamTraps,
  ...lossTraps,
  ...personalDataTraps,
  ...wordingTraps,
  ...figureTraps,
  ...citationTraps,
  ...paragraphTraps,
]

/** Everything that is wrong, or worth a look, with a text that has been mended and read. */
export function findTraps(evidence: {
  readonly reading: Omit<Reading, 'findings'>
  readonly lines: readonly Line[]
  readonly fields: Fields
  readonly fitReason: string | undefined
}): Finding[] {
  const { reading, lines, fields, fitReason } = evidence
  const unfit: Finding[] =
    reading.fits === 'legal-text'
      ? []
      : [{ id: 'fits', class: 'held', sentence: fitReason ?? '这不是法规或规范性文件。' }]
  const paragraphs = bodyText(reading.body)
  return [...unfit, ...traps.flatMap((trap) => trap({ reading, lines, fields, paragraphs }))]
}
