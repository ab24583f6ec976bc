import { GrowingLibrary } from '@gongkai/content-model/library'
import type { LegalRelation, NormativeDocument } from '@gongkai/content-model/types/normative-document'
import type { ValidityStep } from '@gongkai/site/search/search-record'
import { validitySteps } from '@gongkai/site/search/validity-steps'
import type { DocumentLife } from './document-life.ts'

/** What the portal makes of a document with this life, and of another that acts on it. */
export function validityOf(life: DocumentLife): ValidityStep[] {
  const library = new GrowingLibrary()
  const document: NormativeDocument = {
    ...documentOf('1', life.effectiveOn),
    validityTerm: life.years === undefined ? { kind: 'unstated' } : { kind: 'years', years: life.years },
  }
  const legalRelations = actsIn(life)
  const acting = legalRelations.length === 0 ? [] : [{ ...documentOf('2', life.effectiveOn), legalRelations }]
  library.apply({ put: [document, ...acting], removed: [] })
  return validitySteps(document, library)
}

function actsIn({ ended, suspended, partlyEndedOn }: DocumentLife): LegalRelation[] {
  const act = (relation: Omit<LegalRelation, 'target' | 'citation'>): LegalRelation => ({
    target: 'normative-document/1',
    citation: { title: '被处理的文件' },
    ...relation,
  })
  const inPart = suspended?.articles === undefined ? {} : { articles: suspended.articles }
  return [
    ...(ended === undefined ? [] : [act({ act: ended.how, effectiveOn: ended.on })]),
    ...(suspended === undefined
      ? []
      : [act({ act: 'suspends', effectiveOn: suspended.on, through: suspended.through, ...inPart })]),
    ...(partlyEndedOn === undefined ? [] : [act({ act: 'repeals', effectiveOn: partlyEndedOn, articles: '第三条' })]),
  ]
}

function documentOf(key: string, effectiveOn: string): NormativeDocument {
  const released = `${effectiveOn}T01:00:00.000Z`
  return {
    type: 'normative-document',
    key,
    indexNumber: key,
    title: '文件',
    publisher: 'authority/1',
    sections: ['section/1'],
    topics: ['topic/1'],
    formedOn: effectiveOn,
    publishedOn: effectiveOn,
    firstReleasedAt: released,
    lastReleasedAt: released,
    disclosureMode: 'proactive',
    language: 'zh-Hans',
    levelOfForce: 'administrative-normative-document',
    signedOn: effectiveOn,
    effectiveOn,
    editions: [{ kind: 'original' }],
  }
}
