import { referenceOf } from '@gongkai/content-model/paths'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { type Question, question } from './question.ts'

/**
 * Records that note what is read of them: what they are called, or anything else. The type and key of a record are its address and never
 * change. The same record is the same object as long as one watch is used.
 */
export function watchRecords(note: (asked: Question) => void): <R extends PublishedRecord>(record: R) => R {
  const watched = new Map<PublishedRecord, PublishedRecord>()
  return <R extends PublishedRecord>(record: R): R => {
    const known = watched.get(record)
    if (known !== undefined) return known as R
    const reference = referenceOf(record)
    let isNameNoted = false
    let isRestNoted = false
    const noteRead = (field: string | symbol): void => {
      if (field === 'type' || field === 'key') return
      if (typeof field === 'string' && isName(field)) {
        if (!isNameNoted) note(question.name(reference))
        isNameNoted = true
      } else {
        if (!isRestNoted) note(question.record(reference))
        isRestNoted = true
      }
    }
    const made = new Proxy(record, {
      get: (target, field) => {
        if (field === itself) return target
        noteRead(field)
        return target[field as keyof R]
      },
      has: (target, field) => {
        noteRead(field)
        return field in target
      },
      ownKeys: (target) => {
        noteRead('title')
        noteRead('*')
        return Reflect.ownKeys(target)
      },
    })
    watched.set(record, made)
    return made
  }
}

const itself = Symbol('itself')

/** The record that is watched, or the record where it is not. */
export function recordItself<R extends PublishedRecord>(record: R): R {
  return (record as { readonly [itself]?: R })[itself] ?? record
}

/** The fields of which other pages make the name of a record. */
export function isName(field: string): boolean {
  return names.has(field)
}

const names: ReadonlySet<string> = new Set([
  'name',
  'shortName',
  'title',
  'group',
  'item',
  'subItem',
  'kind',
  'level',
  'parent',
])

/** Whether two states of a record are called the same. */
export function isCalledTheSame(a: PublishedRecord, b: PublishedRecord): boolean {
  const [one, other] = [a, b] as unknown as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  return [...names].every((field) => one[field] === other[field])
}
