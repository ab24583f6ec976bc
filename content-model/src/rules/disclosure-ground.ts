import { informationTypes } from '../information.ts'
import { defineRule } from './rule.ts'

/** A mode other than proactive disclosure needs its legal ground. */
export const disclosureGround = defineRule({
  name: 'disclosure-ground',
  sentence: '依申请公开、不予公开的，应当写明法律依据。',
  appliesTo: informationTypes,
  check: (record) =>
    record.disclosureMode === 'proactive' || record.disclosureGround !== undefined
      ? []
      : [
          {
            severity: 'error',
            path: ['disclosureGround'],
            message: '没有填写。不主动公开的，请写明法律依据，如“《政府信息公开条例》第十四条”。',
          },
        ],
  accepted: [{ type: 'disclosure' }],
  refused: [{ type: 'disclosure', disclosureMode: 'withheld' }],
})
