import { administrativeLevel } from './administrative-level.ts'
import { assessmentKind } from './assessment-kind.ts'
import { authorityKind } from './authority-kind.ts'
import { bulletinGroup } from './bulletin-group.ts'
import { catalogueLevel } from './catalogue-level.ts'
import { channel } from './channel.ts'
import { disclosedTo } from './disclosed-to.ts'
import { disclosureMode } from './disclosure-mode.ts'
import { documentKind } from './document-kind.ts'
import { editionKind } from './edition-kind.ts'
import { fiveYearPlan } from './five-year-plan.ts'
import { genre } from './genre.ts'
import { headBlockItem } from './head-block-item.ts'
import { industry } from './industry.ts'
import { informationType } from './information-type.ts'
import { instrumentForm } from './instrument-form.ts'
import { interpretationForm } from './interpretation-form.ts'
import { interpretationStage } from './interpretation-stage.ts'
import { interpreterRole } from './interpreter-role.ts'
import { issueKind } from './issue-kind.ts'
import { language } from './language.ts'
import { legalAct } from './legal-act.ts'
import { levelOfForce } from './level-of-force.ts'
import { planKind } from './plan-kind.ts'
import { planPartKind } from './plan-part-kind.ts'
import { planStanding } from './plan-standing.ts'
import { registrationReason } from './registration-reason.ts'
import { sectionKind } from './section-kind.ts'
import { serviceObject } from './service-object.ts'
import { statutorySlot } from './statutory-slot.ts'
import { targetGroup } from './target-group.ts'
import { timeLimitFrequency } from './time-limit-frequency.ts'
import { timeLimitFrom } from './time-limit-from.ts'
import { timeLimitUnit } from './time-limit-unit.ts'
import { updateFrequency } from './update-frequency.ts'
import { validityState } from './validity-state.ts'
import { validityTermKind } from './validity-term-kind.ts'

/** Every vocabulary of the model, for the snapshot, the data dictionary and the forms. */
export const vocabularies = [
  administrativeLevel,
  assessmentKind,
  authorityKind,
  bulletinGroup,
  catalogueLevel,
  channel,
  disclosedTo,
  disclosureMode,
  documentKind,
  editionKind,
  fiveYearPlan,
  genre,
  headBlockItem,
  industry,
  informationType,
  instrumentForm,
  interpretationForm,
  interpretationStage,
  interpreterRole,
  issueKind,
  language,
  legalAct,
  levelOfForce,
  planKind,
  planPartKind,
  planStanding,
  registrationReason,
  sectionKind,
  serviceObject,
  statutorySlot,
  targetGroup,
  timeLimitFrequency,
  timeLimitFrom,
  timeLimitUnit,
  updateFrequency,
  validityState,
  validityTermKind,
] as const
