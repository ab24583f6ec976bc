import type { Library, Referring } from '@gongkai/content-model/library'
import type { RecordOf, TypeName } from '@gongkai/content-model/types/index'
import { type Question, question } from './question.ts'
import { watchRecords } from './watched.ts'

/** The library, noting every question that is asked of it and everything that is read of its records. */
export function askingLibrary(library: Library, note: (asked: Question) => void): Library {
  const watch = watchRecords(note)
  const site = watch(library.site)
  return {
    get site() {
      return site
    },
    ofType: <N extends TypeName>(type: N) => {
      note(question.ofType(type))
      return library.ofType(type).map((record) => watch<RecordOf<N>>(record))
    },
    count: (type) => {
      note(question.ofType(type))
      return library.count(type)
    },
    record: (reference) => {
      // Whether it is there is an answer as well.
      note(question.name(reference))
      const record = library.record(reference)
      return record === undefined ? undefined : watch(record)
    },
    tombstone: (reference) => {
      note(question.tombstone(reference))
      return library.tombstone(reference)
    },
    referringTo: (reference, field) => {
      note(question.referring(reference, field ?? '*'))
      return library
        .referringTo(reference, field)
        .map(({ record, path }): Referring => ({ record: watch(record), path }))
    },
  }
}
