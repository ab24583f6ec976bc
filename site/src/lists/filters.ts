import type { Library } from '@gongkai/content-model/library'
import { partsOf } from '@gongkai/content-model/paths'
import { titleOf } from '@gongkai/content-model/title-of'
import type { RecordOf } from '@gongkai/content-model/types/index'
import type { Validity } from '@gongkai/content-model/validity'
import { catalogueLevel } from '@gongkai/content-model/vocabularies/catalogue-level'
import { fiveYearPlan } from '@gongkai/content-model/vocabularies/five-year-plan'
import { genre } from '@gongkai/content-model/vocabularies/genre'
import { interpretationForm } from '@gongkai/content-model/vocabularies/interpretation-form'
import { levelOfForce } from '@gongkai/content-model/vocabularies/level-of-force'
import { planKind } from '@gongkai/content-model/vocabularies/plan-kind'
import { planStanding } from '@gongkai/content-model/vocabularies/plan-standing'
import { validityState } from '@gongkai/content-model/vocabularies/validity-state'
import type { Vocabulary } from '@gongkai/content-model/vocabularies/vocabulary'

/** The types whose records stand in lists. */
export type ListedType =
  | 'normative-document'
  | 'interpretation'
  | 'bulletin-issue'
  | 'plan'
  | 'standard-catalogue-item'
  | 'disclosure'
export type Listed = RecordOf<ListedType>

/** What records can be narrowed by, one value at a time; combinations are search. */
export interface Filter<R extends Listed = Listed> {
  /** Its name in addresses. */
  readonly name: string
  readonly label: string
  /** The values of a record: codes of a vocabulary, or keys of authorities, topics, periodicals, catalogues. */
  readonly valuesOf: (record: R, context: FilterContext) => readonly string[]
  readonly values: Vocabulary | 'authority' | 'topic' | 'periodical' | 'catalogue'
}

export interface FilterContext {
  readonly library: Library
  readonly validity: (document: RecordOf<'normative-document'>) => Validity
}

/** The filters of each type besides the year, which every type but the catalogue items is divided by. */
export const filters: { readonly [T in ListedType]: readonly Filter<RecordOf<T>>[] } = {
  'normative-document': [
    {
      name: 'validity',
      label: '有效性',
      values: validityState,
      valuesOf: (record, { validity }) => [validity(record).state],
    },
    { name: 'level', label: '效力层级', values: levelOfForce, valuesOf: (record) => [record.levelOfForce] },
    { name: 'authority', label: '发文机关', values: 'authority', valuesOf: issuersOf },
    { name: 'topic', label: '主题', values: 'topic', valuesOf: topicsOf },
  ],
  interpretation: [
    { name: 'form', label: '解读形式', values: interpretationForm, valuesOf: (record) => [record.form] },
    { name: 'authority', label: '发布机构', values: 'authority', valuesOf: (record) => [keyIn(record.publisher)] },
    { name: 'topic', label: '主题', values: 'topic', valuesOf: topicsOf },
  ],
  'bulletin-issue': [
    { name: 'periodical', label: '刊物', values: 'periodical', valuesOf: (record) => [keyIn(record.periodical)] },
  ],
  plan: [
    { name: 'kind', label: '规划类别', values: planKind, valuesOf: (record) => [record.planKind] },
    { name: 'period', label: '五年规划', values: fiveYearPlan, valuesOf: (record) => optional(record.fiveYearPlan) },
    { name: 'standing', label: '规划状态', values: planStanding, valuesOf: (record) => [record.standing] },
    {
      name: 'authority',
      label: '编制单位',
      values: 'authority',
      valuesOf: (record) => distinct([...record.compiledBy, record.publisher].map(keyIn)),
    },
    { name: 'topic', label: '主题', values: 'topic', valuesOf: topicsOf },
  ],
  'standard-catalogue-item': [
    { name: 'catalogue', label: '标准目录', values: 'catalogue', valuesOf: (record) => [keyIn(record.catalogue)] },
    {
      name: 'authority',
      label: '公开主体',
      values: 'authority',
      valuesOf: (record) =>
        distinct(record.responsibleBodies.flatMap(({ authority }) => optional(authority).map(keyIn))),
    },
    { name: 'level', label: '公开层级', values: catalogueLevel, valuesOf: (record) => record.levels },
  ],
  disclosure: [
    { name: 'genre', label: '体裁', values: genre, valuesOf: (record) => optional(record.genre) },
    { name: 'authority', label: '发布机构', values: 'authority', valuesOf: (record) => [keyIn(record.publisher)] },
    { name: 'topic', label: '主题', values: 'topic', valuesOf: topicsOf },
  ],
}

export const listedTypes = Object.keys(filters) as readonly ListedType[]

/** What a reader calls a value of a filter. */
export function valueLabel(filter: Pick<Filter, 'name' | 'values'>, value: string, library: Library): string {
  if (typeof filter.values !== 'string') {
    const term = filter.values.terms.find(({ code }) => code === value)
    if (term === undefined) throw new Error(`Unexpected value "${value}" of the filter ${filter.name}.`)
    return term.label
  }
  const record = library.record(`${filter.values}/${value}`)
  if (record === undefined) throw new Error(`The filter ${filter.name} has no record for its value "${value}".`)
  return record.type === 'authority' ? (record.shortName ?? record.name) : titleOf(record)
}

/** The authorities that issued a document; where none of them is in the library, who published it. */
function issuersOf(record: RecordOf<'normative-document'>): readonly string[] {
  const issuers = (record.issuers ?? []).flatMap(({ authority }) => optional(authority))
  return distinct((issuers.length === 0 ? [record.publisher] : issuers).map(keyIn))
}

/** A record stands under its topics and the topics above them. */
function topicsOf(record: { readonly topics?: readonly string[] }, { library }: FilterContext): readonly string[] {
  return distinct((record.topics ?? []).flatMap((topic) => [...lineOf(topic, library)]).map(keyIn))
}

function* lineOf(topic: string, library: Library, seen: ReadonlySet<string> = new Set()): Generator<string> {
  const record = library.record(topic)
  if (record?.type !== 'topic' || seen.has(topic)) return
  yield topic
  if (record.parent !== undefined) yield* lineOf(record.parent, library, new Set([...seen, topic]))
}

function keyIn(reference: string): string {
  return partsOf(reference).key
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
