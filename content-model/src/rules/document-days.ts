import { contentTypeNamed } from '../types/index.ts'
import type { NormativeDocument } from '../types/normative-document.ts'
import { defineRule, type Finding, strictness } from './rule.ts'

type Day = 'adoptedOn' | 'approvedOn' | 'signedOn' | 'promulgatedOn' | 'distributedOn' | 'effectiveOn'

/** Pairs of days of which the first cannot come after the second. */
const order: readonly (readonly [earlier: Day, later: Day])[] = [
  ['adoptedOn', 'approvedOn'],
  ['adoptedOn', 'promulgatedOn'],
  ['approvedOn', 'promulgatedOn'],
  ['signedOn', 'promulgatedOn'],
  ['signedOn', 'distributedOn'],
  ['adoptedOn', 'effectiveOn'],
]

/** Days of a document stand in the order in which an act comes to be. */
export const documentDays = defineRule({
  name: 'document-days',
  sentence: '通过、批准、成文、公布、印发、施行的日期应当先后合理；形成日期即成文日期。',
  appliesTo: ['normative-document'],
  check: (record) => [
    ...order.flatMap(([earlier, later]): Finding[] => {
      const [first, second] = [record[earlier], record[later]]
      return first !== undefined && second !== undefined && second < first
        ? [
            {
              severity: strictness(record),
              path: [later],
              found: second,
              message: `早于${labelOfDay(earlier)}${first}，应不早于它。请核对两个日期。`,
            },
          ]
        : []
    }),
    ...retroactive(record),
    ...formedWhenSigned(record),
  ],
  accepted: [{ type: 'normative-document', adoptedOn: '2025-01-08' }],
  refused: [
    { type: 'normative-document', promulgatedOn: '2025-01-09' },
    { type: 'normative-document', effectiveOn: '2025-01-01' },
    { type: 'normative-document', formedOn: '2025-01-11' },
  ],
})

/** 法不溯及既往, but some acts take effect from an earlier day, and say so. */
function retroactive({ signedOn, effectiveOn }: NormativeDocument): Finding[] {
  return signedOn !== undefined && effectiveOn !== undefined && effectiveOn < signedOn
    ? [
        {
          severity: 'note',
          path: ['effectiveOn'],
          found: effectiveOn,
          message: `早于成文日期${signedOn}。确为追溯施行的可以保留，否则请改正。`,
        },
      ]
    : []
}

function formedWhenSigned(record: NormativeDocument): Finding[] {
  return record.formedOn !== undefined && record.signedOn !== undefined && record.formedOn !== record.signedOn
    ? [
        {
          severity: strictness(record),
          path: ['formedOn'],
          found: record.formedOn,
          message: `与成文日期${record.signedOn}不同，政策文件的形成日期即成文日期。请改成一致，或不填。`,
        },
      ]
    : []
}

function labelOfDay(name: Day): string {
  return contentTypeNamed('normative-document').fields[name].label
}
