import type { Library } from '@gongkai/content-model/library'
import { editionPath } from '@gongkai/content-model/paths'
import { relatedBy } from '@gongkai/content-model/relations'
import type { RecordOf } from '@gongkai/content-model/types/index'
import type { ValidityState } from '@gongkai/content-model/validity'
import { documentKind } from '@gongkai/content-model/vocabularies/document-kind'
import { instrumentForm } from '@gongkai/content-model/vocabularies/instrument-form'
import type { legalAct } from '@gongkai/content-model/vocabularies/legal-act'
import { levelOfForce } from '@gongkai/content-model/vocabularies/level-of-force'
import type { Code } from '@gongkai/content-model/vocabularies/vocabulary'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import type { GovernmentOrganization, Legislation } from 'schema-dts'
import { addressOf } from '../address.ts'
import type { Described } from '../json-ld.ts'
import { citedNode, nodeOf } from './node-of.ts'

type Properties = Partial<Exclude<Legislation, string>>

/** What a document is as legislation: who passed it, whether it has force, what it does to other documents. */
export function legislationNode(
  document: RecordOf<'normative-document'>,
  { library, validity }: Described,
): Properties {
  const { state, articles } = validity(document)
  const force = state === 'suspended' && articles !== undefined ? 'PartiallyInForce' : legalForce[state]
  const explained = relatedBy('interpretedBy', document, library).flatMap(({ reference }) =>
    reference === undefined ? [] : (nodeOf(reference, library) ?? []),
  )
  return {
    legislationType: typesOf(document),
    legislationPassedBy: passedBy(document, library),
    ...(force === undefined ? {} : { legislationLegalForce: `https://schema.org/${force}` }),
    ...responsible(document, library),
    ...textsOf(document, library),
    ...actsOf(document, library),
    ...(explained.length === 0 ? {} : { subjectOf: explained }),
  }
}

/** 行政规范性文件, 通知, 办法 */
function typesOf({
  levelOfForce: level,
  documentKind: kind,
  instrumentForm: form,
}: RecordOf<'normative-document'>): string[] {
  return [
    labelOf(levelOfForce, level),
    ...(kind === undefined ? [] : [labelOf(documentKind, kind)]),
    ...(form === undefined ? [] : [labelOf(instrumentForm, form)]),
  ]
}

/** The issuers by the names they signed with, and their pages where the library knows them. */
function passedBy({ issuers = [] }: RecordOf<'normative-document'>, library: Library): GovernmentOrganization[] {
  return issuers.map(({ authority, nameAsIssued }) => {
    const node = authority === undefined ? undefined : nodeOf(authority, library)
    return {
      '@type': 'GovernmentOrganization',
      ...(node === undefined ? {} : { '@id': node['@id'] }),
      name: nameAsIssued,
    }
  })
}

const legalForce: Readonly<Record<ValidityState, 'InForce' | 'NotInForce' | 'PartiallyInForce' | undefined>> = {
  'in-force': 'InForce',
  'partly-lapsed': 'PartiallyInForce',
  'not-yet-in-force': 'NotInForce',
  suspended: 'NotInForce',
  repealed: 'NotInForce',
  lapsed: 'NotInForce',
  annulled: 'NotInForce',
  // Nothing is said where nothing is known.
  unverified: undefined,
}

const propertyOf = {
  amends: 'legislationAmends',
  repeals: 'legislationRepeals',
  replaces: 'legislationRepeals',
  corrects: 'legislationCorrects',
  implements: 'legislationEnsuresImplementationOf',
  extends: 'legislationChanges',
  suspends: 'legislationChanges',
  declaresLapsed: 'legislationChanges',
  annuls: 'legislationChanges',
  basis: 'citation',
  forwards: 'citation',
  construes: 'citation',
} as const satisfies Record<Code<typeof legalAct>, keyof Properties>

function actsOf(document: RecordOf<'normative-document'>, library: Library): object {
  const acts = Map.groupBy(document.legalRelations ?? [], ({ act }) => propertyOf[act])
  return Object.fromEntries(
    [...acts].map(([property, relations]) => [
      property,
      relations.map(({ target, citation }) => citedNode(target, citation, library)),
    ]),
  )
}

function responsible({ draftedBy, construedBy }: RecordOf<'normative-document'>, library: Library): object {
  const bodies = [...(draftedBy ?? []), ...(construedBy === undefined ? [] : [construedBy])]
  const nodes = [...new Set(bodies)].flatMap((reference) => nodeOf(reference, library) ?? [])
  return nodes.length === 0 ? {} : { legislationResponsible: nodes }
}

/** The texts of an amended document have addresses of their own. */
function textsOf(document: RecordOf<'normative-document'>, library: Library): object {
  const texts = document.editions.flatMap(({ body }, index) => (body === undefined ? [] : [index + 1]))
  if (texts.length < 2) return {}
  return {
    hasPart: texts.map((number) => ({
      '@type': 'Legislation',
      '@id': addressOf(editionPath(document, number), library),
    })),
  }
}
