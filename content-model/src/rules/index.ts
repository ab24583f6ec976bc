import { attachmentNames } from './attachment-names.ts'
import { authorityCodes } from './authority-codes.ts'
import { bulletinContents } from './bulletin-contents.ts'
import { bulletinNumber } from './bulletin-number.ts'
import { catalogueItem } from './catalogue-item.ts'
import { codeShape } from './code-shape.ts'
import { disclosureGround } from './disclosure-ground.ts'
import { documentDays } from './document-days.ts'
import { documentNumberForm } from './document-number-form.ts'
import { editions } from './editions.ts'
import { expectedFields } from './expected-fields.ts'
import { hasContent } from './has-content.ts'
import { interpretationContent } from './interpretation-content.ts'
import { issuingAuthority } from './issuing-authority.ts'
import { legalRelations } from './legal-relations.ts'
import { noCycle } from './no-cycle.ts'
import { noSelfReference } from './no-self-reference.ts'
import { originalInstant } from './original-instant.ts'
import { personalData } from './personal-data.ts'
import { planPeriod } from './plan-period.ts'
import { proactiveOnly } from './proactive-only.ts'
import { publisherCode } from './publisher-code.ts'
import { registrations } from './registrations.ts'
import { releaseDays } from './release-days.ts'
import { reprintSource } from './reprint-source.ts'
import type { AnyRule } from './rule.ts'
import { siteCodes } from './site-codes.ts'
import { statedValidity } from './stated-validity.ts'
import { validityTerm } from './validity-term.ts'
import { webAddresses } from './web-addresses.ts'

/** Every rule, in the order in which an editor is told. */
export const rules: readonly AnyRule[] = [
  proactiveOnly,
  disclosureGround,
  personalData,
  expectedFields,
  publisherCode,
  releaseDays,
  reprintSource,
  originalInstant,
  webAddresses,
  attachmentNames,
  issuingAuthority,
  documentNumberForm,
  documentDays,
  validityTerm,
  registrations,
  statedValidity,
  legalRelations,
  editions,
  interpretationContent,
  bulletinNumber,
  bulletinContents,
  planPeriod,
  hasContent,
  catalogueItem,
  authorityCodes,
  siteCodes,
  codeShape,
  noSelfReference,
  noCycle,
]
