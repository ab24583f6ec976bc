import type { Field, FieldHook } from 'payload'
import { idOf, isBlank } from '../fields/adapter.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { contentCollection } from './content-collection.ts'
import { editionsOfDocument } from './editions.ts'
import {
  about,
  disclosing,
  informationAdjust,
  informationSearched,
  origin,
  shownWhen,
  standing,
  withinGroup,
} from './information-lines.ts'
import { inOneLine } from './layout.ts'

export const normativeDocument = contentCollection(
  'normative-document',
  {
    group: '信息发布',
    title: 'title',
    columns: ['title', '_status', 'levelOfForce', 'documentNumbers', 'signedOn', 'publisher', 'updatedAt'],
    searched: informationSearched,
    description: '法规、规章、行政规范性文件和其他政策文件，同在一库。',
  },
  {
    tabs: [
      {
        label: '文件',
        lines: [
          'title',
          'documentNumbers',
          ['levelOfForce', 'documentKind'],
          'issuers',
          ['signedOn', 'promulgatedOn', 'effectiveOn', 'distributedOn'],
          'validityTerm',
          'addressees',
          'editions',
          'attachments',
        ],
      },
      {
        label: '制定与登记',
        lines: [
          ['instrumentForm', 'draftedBy'],
          ['adoptedOn', 'approvedOn'],
          'registrations',
          'recordFiling',
          'legalityReview',
          ['construedBy', 'contact'],
          'historyNote',
        ],
      },
      {
        label: '文件关系与有效性',
        description: '依据、修改、废止等关系填在作出行为的文件上；被废止的文件由系统自动显示。',
        lines: ['legalRelations', 'statedValidity', ['validityVerifiedOn', 'validityVerifiedBy']],
      },
      { label: '主题与对象', lines: [...about, 'targetGroups', 'serviceObjects', 'industries'] },
      disclosing,
      origin,
    ],
    sidebar: standing,
    adjust: {
      ...informationAdjust('normative-document'),
      editions: editionsOfDocument,
      formedOn: signedWhenFormed,
      issuers: (field) => inOneLine(namedAsNow(field)),
      registrations: inOneLine,
      recordFiling: inOneLine,
      legalityReview: inOneLine,
      validityTerm: (field) =>
        inOneLine(
          withinGroup({
            years: ({ kind }) => kind === 'years',
            through: ({ kind, through }) => kind === 'until-day' || (kind === 'years' && Boolean(through)),
          })(field),
        ),
      statedValidity: shownWhen((data) => Boolean(data.sourceSystem) || hasState(data.statedValidity)),
    },
  },
)

function hasState(stated: unknown): boolean {
  return typeof stated === 'object' && stated !== null && 'state' in stated && Boolean(stated.state)
}

/** A document is formed on the day it is signed, unless somebody says otherwise. */
function signedWhenFormed(field: Field): Field {
  const hook: FieldHook = ({ value, siblingData }) => value || siblingData.signedOn || value
  return { ...field, hooks: { beforeValidate: [hook] } } as Field
}

/** An issuer signs with the name it has, unless somebody says otherwise: reforms rename bodies. */
function namedAsNow(field: Field): Field {
  if (field.type !== 'array') throw new Error(`Unexpected kind ${field.type} of issuers, expected array.`)
  const hook: FieldHook = async ({ value, siblingData, req }) => {
    if (!isBlank(value) || isBlank(siblingData.authority)) return value
    const where = { id: { equals: idOf(siblingData.authority) } }
    return (await rawDatabase(req.payload).one('authority', where, { req, select: { name: true } }))?.name ?? value
  }
  const fields = field.fields.map((part) =>
    'name' in part && part.name === 'nameAsIssued'
      ? ({
          ...part,
          required: false,
          hooks: { beforeValidate: [hook] },
          admin: { ...part.admin, description: '按文件落款；与机构现名相同的不填。' },
        } as Field)
      : part,
  )
  const RowLabel = '/admin/issuer-row-label.tsx#IssuerRowLabel'
  return { ...field, fields, admin: { ...field.admin, components: { ...field.admin?.components, RowLabel } } }
}
