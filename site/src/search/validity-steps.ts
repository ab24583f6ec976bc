import type { Library } from '@gongkai/content-model/library'
import type { RecordOf } from '@gongkai/content-model/types/index'
import { type Validity, validityOn } from '@gongkai/content-model/validity'
import { turningDays } from '@gongkai/content-model/validity-changes'
import { addDays, type CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { toneOf, validityInList } from '../wording/validity-words.ts'
import type { ValidityStep } from './search-record.ts'

type Document = RecordOf<'normative-document'>

/**
 * What the lists say of a document's validity, from the first day on and from every day on which it turns. Other than the
 * state of one day it is as true tomorrow, so that no index has to be made again because a day has passed.
 */
export function validitySteps(document: Document, library: Library): ValidityStep[] {
  const [first, ...more] = turningDays(document, library)
  const step = (on: CalendarDay): ValidityStep => said(document, validityOn(document, library, on))
  if (first === undefined) return [step(anyDay)]
  const steps = [step(addDays(first, -1)), ...[first, ...more].map((since) => ({ since, ...step(since) }))]
  return steps.filter(({ label, state, isInPart }, place) => {
    const previous = steps[place - 1]
    return (
      previous === undefined || previous.label !== label || previous.state !== state || previous.isInPart !== isInPart
    )
  })
}

const anyDay: CalendarDay = '2000-01-01'

function said(document: Document, validity: Validity): ValidityStep {
  const amended = validity.amended ? '·有修改' : ''
  const inPart = validity.articles === undefined ? {} : { isInPart: true as const }
  return {
    state: validity.state,
    ...inPart,
    label: `${validityInList(document, validity)}${amended}`,
    tone: toneOf[validity.state],
  }
}
