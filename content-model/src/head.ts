import type { Fields } from './field.ts'
import { contentTypeNamed, type PublishedRecord } from './types/index.ts'

/**
 * A record without its bodies. A hundred thousand of them fit into memory, which their texts do not; most that is asked of a record is
 * answered by its head. Plain data: it may be written as JSON.
 */
export interface Head {
  readonly record: Readonly<Record<string, unknown>>
  /** Where bodies stand in the record. */
  readonly bodies: readonly (readonly (string | number)[])[]
}

export function headOf(record: PublishedRecord): Head {
  const bodies: (readonly (string | number)[])[] = []
  const { fields } = contentTypeNamed(record.type)
  return { record: withoutBodies(fields, record as unknown as Values, [], bodies), bodies }
}

/**
 * A record of which the bodies are fetched when they are read: it reads just as the whole record does, and the head stays as it is. `whole` gives
 * that record; it is called each time, and expected to remember what it gave last.
 */
export function openHead({ record, bodies }: Head, whole: () => PublishedRecord): PublishedRecord {
  const opened: Holder = { ...record }
  const own = new Set([opened])
  for (const path of bodies) {
    let holder = opened
    for (const step of path.slice(0, -1)) {
      const within = holder[step] as Holder
      if (!own.has(within)) holder[step] = (Array.isArray(within) ? [...within] : { ...within }) as Holder
      holder = holder[step] as Holder
      own.add(holder)
    }
    Object.defineProperty(holder, String(path.at(-1)), {
      enumerable: true,
      configurable: true,
      get: () => at(whole(), path),
    })
  }
  return opened as unknown as PublishedRecord
}

type Holder = Record<string | number, unknown>

type Values = Readonly<Record<string, unknown>>

function withoutBodies(
  fields: Fields,
  values: Values,
  path: readonly (string | number)[],
  bodies: (readonly (string | number)[])[],
): Record<string, unknown> {
  const head: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name]
    const here = [...path, name]
    if (field?.kind === 'richText') bodies.push(here)
    else if (field?.kind === 'group') head[name] = withoutBodies(field.fields, value as Values, here, bodies)
    else if (field?.kind === 'list')
      head[name] = (value as Values[]).map((row, index) => withoutBodies(field.fields, row, [...here, index], bodies))
    else head[name] = value
  }
  return head
}

function at(value: unknown, path: readonly (string | number)[]): object {
  return path.reduce<unknown>((within, step) => (within as Record<string | number, unknown>)[step], value) as object
}
