import type { RawRecord } from './corpus-records.ts'
import { type StateOnDay, stateOn } from './document-life.ts'

/** What else than words the address of the search page says: `type`, `from`, `on` … */
export type Address = Readonly<Record<string, string>>

/** The groups of filters, and under which values of each a record stands on a day. */
export const filterKinds: Readonly<Record<string, (record: RawRecord, day: string) => readonly string[]>> = {
  type: ({ type }) => [type],
  authority: ({ facets }) => facets.authority.map(({ code }) => code),
  topic: ({ facets }) => facets.topic.map(({ code }) => code),
  level: ({ facets }) => facets.level.map(({ code }) => code),
  validity: (record, day) => stateOf(record, day).map(({ state }) => state),
  year: ({ day }) => [day.slice(0, 4)],
}

/** Whether a record is what the address asks for, to a reader of that day. */
export function meets(record: RawRecord, address: Address, today: string): boolean {
  const { from = '', to = '9999', on = today, validity, sort: _, page: __, ...values } = address
  if (record.day < from || record.day > to) return false
  const [found] = stateOf(record, on)
  if (validity !== undefined && found?.state !== validity) return false
  if (validity === undefined && address.on !== undefined && found?.isInForce !== true) return false
  return Object.entries(values).every(([kind, value]) => {
    const valuesOf = filterKinds[kind]
    if (valuesOf === undefined) throw new Error(`The scan knows no condition ${kind}.`)
    return valuesOf(record, on).includes(value)
  })
}

/** The address with another value of one kind. */
export function narrowedTo(address: Address, kind: string, value: string): Address {
  return kind === 'year' ? { ...address, from: `${value}-01-01`, to: `${value}-12-31` } : { ...address, [kind]: value }
}

/** The day in the place that the portal serves, by its clock. */
export function readersDay(): string {
  const beijing = new Date(Date.now() + 8 * 3_600_000)
  return beijing.toISOString().slice(0, 10)
}

function stateOf({ life }: RawRecord, day: string): StateOnDay[] {
  return life === undefined ? [] : [stateOn(life, day)]
}
