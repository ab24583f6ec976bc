import { type Draft, draftOf } from './draft.ts'
import { recognisePrintedContents } from './recognise-printed-contents.ts'
import { recogniseQuotations } from './recognise-quotations.ts'
import { recogniseSignature } from './recognise-signature.ts'
import { recogniseStructure } from './recognise-structure.ts'

/** A body with what each of its blocks is. */
export function recognisedDraft(html: string): Draft {
  const draft = draftOf(html)
  recognisePrintedContents(draft)
  recogniseQuotations(draft)
  recogniseSignature(draft)
  recogniseStructure(draft)
  return draft
}
