import type { InformationRecord } from '@gongkai/content-model/types/index'
import type { Field } from 'payload'
import { personOf } from '../access/person.ts'
import { withDirectUpload } from './attachments.ts'
import { defaultSection } from './default-section.ts'
import { inOneLine, type Layout, type Line } from './layout.ts'

/**
 * What the forms of all information have in common, in the order in which a clerk holds the facts in hand: first the paper
 * itself (each type's own tabs), then what it is about, then how it is disclosed, then where it came from.
 */
export const about: Line[] = [['topics', 'catalogueItems'], 'keywords', 'summary']

export const disclosing: Layout['tabs'][number] = {
  label: '公开属性',
  lines: [
    ['disclosureMode', 'disclosureNote'],
    'disclosureGround',
    ['disclosureReviewDueOn', 'combinedCategory'],
    'secrecyReview',
    'disclosureChanges',
  ],
}

export const origin: Layout['tabs'][number] = {
  label: '来源',
  description: '转载、译文和从其他系统导入的信息填写；本机构自己制作的一般不填。',
  lines: [
    ['source', 'isReprint'],
    ['originalUrl', 'originalPublishedAt'],
    ['language', 'translationOf'],
    ['sourceSystem', 'sourceRecordId'],
    'retrievedOn',
  ],
}

export const standing = [
  'publisher',
  'sections',
  'formedOn',
  'indexNumber',
  'publishedOn',
  'firstReleasedAt',
  'lastReleasedAt',
]

export function informationAdjust(type: InformationRecord['type']): NonNullable<Layout['adjust']> {
  return { ...ofAllInformation, sections: startingWith(defaultSection(type)) }
}

const ofAllInformation: NonNullable<Layout['adjust']> = {
  attachments: withDirectUpload,
  secrecyReview: inOneLine,
  publisher: startingWith(({ user }: { user: unknown }) => soleAuthority(user)),
  language: startingWith('zh-Hans'),
  disclosureMode: startingWith('proactive'),
  disclosureGround: shownWhen((data) => data.disclosureMode !== undefined && data.disclosureMode !== 'proactive'),
  sourceSystem: shownWhen((data) => Boolean(data.sourceSystem)),
  sourceRecordId: shownWhen((data) => Boolean(data.sourceRecordId)),
  retrievedOn: shownWhen((data) => Boolean(data.retrievedOn)),
  indexNumber: shownWhen((data) => Boolean(data.indexNumber)),
  publishedOn: shownWhen((data) => Boolean(data.publishedOn)),
  firstReleasedAt: shownWhen((data) => Boolean(data.firstReleasedAt)),
  lastReleasedAt: shownWhen((data) => Boolean(data.lastReleasedAt)),
}

/** Who belongs to one authority publishes for it. */
function soleAuthority(user: unknown): string | undefined {
  const authorities = personOf(user)?.authorities ?? []
  return authorities.length === 1 ? authorities[0] : undefined
}

/** A value that a new form already holds. */
export function startingWith(value: unknown): (field: Field) => Field {
  return (field) => ({ ...field, defaultValue: value }) as Field
}

export function shownWhen(condition: (data: Record<string, unknown>) => boolean): (field: Field) => Field {
  return (field) => ({ ...field, admin: { ...field.admin, condition: (data) => condition(data) } }) as Field
}

export const informationColumns = ['title', '_status', 'publisher', 'publishedOn', 'updatedAt']
export const informationSearched = ['title', 'indexNumber']

/** Fields of a group that are asked for only where their siblings say so. */
export function withinGroup(
  conditions: Readonly<Record<string, (siblings: Record<string, unknown>) => boolean>>,
): (field: Field) => Field {
  return (group) => {
    if (group.type !== 'group') throw new Error(`Unexpected kind ${group.type}, expected group.`)
    const fields = group.fields.map((field) => {
      const condition = 'name' in field ? conditions[field.name] : undefined
      if (condition === undefined) return field
      return { ...field, admin: { ...field.admin, condition: (_data, siblings) => condition(siblings) } } as Field
    })
    return { ...group, fields }
  }
}
