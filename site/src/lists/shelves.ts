import { documentDay } from '@gongkai/content-model/document-day'
import { referenceOf } from '@gongkai/content-model/paths'
import { type Filter, type FilterContext, filters, type Listed, type ListedType, valueLabel } from './filters.ts'

/** Records that stand in one list, in the order in which they are read. */
export interface Shelf {
  readonly type: ListedType | 'section'
  /** The filter and its value; absent on the list of a whole type. On the list of a section, the section's key. */
  readonly filtered?: { readonly filter: string; readonly value: string; readonly label: string; readonly name: string }
  readonly records: readonly Listed[]
  /** The newest year first; empty for catalogue items, which have no day. */
  readonly years: readonly ShelfYear[]
}

export interface ShelfYear {
  readonly year: string
  readonly records: readonly Listed[]
}

/** Every list of the portal. */
export interface Shelves {
  readonly whole: (type: ListedType) => Shelf
  /** The lists of a type for one filter, in the order in which they are offered. */
  readonly by: (type: ListedType, filter: string) => readonly Shelf[]
  readonly one: (type: ListedType, filter: string, value: string) => Shelf | undefined
  readonly section: (key: string) => Shelf
  readonly all: readonly Shelf[]
}

export const listedTypes = Object.keys(filters) as readonly ListedType[]

export function shelve(library: FilterContext['library'], validity: FilterContext['validity']): Shelves {
  const context: FilterContext = { library, validity }
  const whole = new Map<string, Shelf>()
  const filtered = new Map<string, Shelf[]>()
  for (const type of listedTypes) {
    const records = inOrder(library.ofType(type))
    whole.set(type, shelfOf(type, records))
    for (const filter of filters[type] as readonly Filter[])
      filtered.set(`${type} ${filter.name}`, shelvesBy(type, filter, records, context))
  }
  const sections = new Map(library.ofType('section').map(({ key }) => [key, sectionShelf(key, library)]))
  const by = (type: ListedType, filter: string): readonly Shelf[] => filtered.get(`${type} ${filter}`) ?? []
  return {
    whole: (type) => found(whole.get(type), type),
    by,
    one: (type, filter, value) => by(type, filter).find((shelf) => shelf.filtered?.value === value),
    section: (key) => found(sections.get(key), `section ${key}`),
    all: [...whole.values(), ...[...filtered.values()].flat(), ...sections.values()],
  }
}

function shelvesBy(type: ListedType, filter: Filter, records: readonly Listed[], context: FilterContext): Shelf[] {
  const byValue = new Map<string, Listed[]>()
  for (const record of records)
    for (const value of filter.valuesOf(record, context)) {
      const standing = byValue.get(value)
      if (standing === undefined) byValue.set(value, [record])
      else standing.push(record)
    }
  return [...byValue]
    .map(([value, standing]) =>
      shelfOf(type, standing, {
        filter: filter.name,
        value,
        label: filter.label,
        name: valueLabel(filter, value, context.library),
      }),
    )
    .sort(offered(filter))
}

/** Terms in the order of their vocabulary, catalogues and periodicals by key, the rest with the fullest list first. */
function offered({ values }: Filter): (a: Shelf, b: Shelf) => number {
  if (typeof values !== 'string') {
    const order = new Map(values.terms.map(({ code }, index) => [code, index]))
    return (a, b) => (order.get(filteredBy(a)) ?? 0) - (order.get(filteredBy(b)) ?? 0)
  }
  return (a, b) => b.records.length - a.records.length || compare(filteredBy(a), filteredBy(b))
}

function filteredBy(shelf: Shelf): string {
  return shelf.filtered?.value ?? ''
}

function sectionShelf(key: string, library: FilterContext['library']): Shelf {
  const records = library
    .referringTo(`section/${key}`)
    .flatMap(({ record, path }) => (path[0] === 'sections' && record.type in filters ? [record as Listed] : []))
  return {
    ...shelfOf('disclosure', inOrder(records)),
    type: 'section',
    filtered: { filter: 'section', value: key, label: '栏目', name: '' },
  }
}

function shelfOf(type: ListedType, records: readonly Listed[], filtered?: Shelf['filtered']): Shelf {
  const dated = type === 'standard-catalogue-item' ? [] : records
  const years = [...Map.groupBy(dated, (record) => dayOf(record).slice(0, 4))].map(([year, standing]) => ({
    year,
    records: standing,
  }))
  return { type, ...(filtered === undefined ? {} : { filtered }), records, years }
}

/** The newest document day first; catalogue items as their catalogue prints them. */
function inOrder(records: readonly Listed[]): Listed[] {
  return [...records].sort((a, b) =>
    a.type === 'standard-catalogue-item' && b.type === 'standard-catalogue-item'
      ? compare(a.catalogue, b.catalogue) || (a.serial ?? 0) - (b.serial ?? 0) || compare(a.key, b.key)
      : compare(dayOf(b), dayOf(a)) || compare(referenceOf(a), referenceOf(b)),
  )
}

export function dayOf(record: Listed): string {
  return record.type === 'standard-catalogue-item' ? '' : documentDay(record)
}

function found(shelf: Shelf | undefined, name: string): Shelf {
  if (shelf === undefined) throw new Error(`There is no list for ${name}.`)
  return shelf
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
