import { steps } from '../release/step.ts'
import type { Outcome } from './kill-test.ts'

/** The outcome as a table of Markdown. */
export function wordOutcome({
  moments,
  victims,
  hits,
  told,
  doubts,
  answers,
  lost,
  leaked,
  half,
  untold,
}: Outcome): string {
  const rows: readonly (readonly [string, string | number])[] = [
    ['moments', moments],
    ['killed', `CMS ${victims.cms}, publisher ${victims.publisher}, both ${victims.both}`],
    ['the publisher died in', steps.map((step) => `${step} ${hits.get(step) ?? 0}`).join(', ')],
    ['changes that were answered for', told],
    ['requests that were cut off', doubts],
    ['answers that the reader got', answers],
    ['lost', lost],
    ['leaked', leaked],
    ['half, or leading nowhere', half],
    ['live, and never said to be', untold],
  ]
  return ['| kill test | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')
}
