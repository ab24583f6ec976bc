import { fold } from '@gongkai/content-model/fold'
import type { Library } from '@gongkai/content-model/library'
import { referenceOf } from '@gongkai/content-model/paths'
import type { PublishedRecord, RecordOf } from '@gongkai/content-model/types/index'
import { formatDocumentNumber, parseDocumentNumber } from '@gongkai/content-model/values/document-number'

/** Which record of the library a citation names, as a reference `<type>/<key>`; `undefined` unless exactly one does. */
export interface CitationResolver {
  /** By title, as it stands between 《 and 》; a number printed beside it tells records with the same title apart. */
  readonly byTitle: (title: string, number?: string) => string | undefined
  /** By document number, in any printed form. */
  readonly byNumber: (number: string) => string | undefined
}

/** What a record is cited by. */
export interface Citable {
  readonly reference: string
  readonly titles: readonly string[]
  readonly shortTitles: readonly string[]
  readonly numbers: readonly string[]
}

/** What the record is cited by; `undefined` for types that texts do not cite. */
export function citableOf(record: PublishedRecord): Citable | undefined {
  if (record.type === 'plan') return titled(record, [])
  if (record.type !== 'normative-document') return undefined
  const numbers = (record.documentNumbers ?? []).flatMap((number) =>
    number.form === 'other' ? [] : [numberKey(formatDocumentNumber(number))],
  )
  return { ...titled(record, shortTitlesOf(record.title)), numbers }
}

/** Every citable record by what it is cited by, brought forward record by record. */
export class CitationIndex {
  readonly #titles = new References()
  readonly #shortTitles = new References()
  readonly #numbers = new References()

  add({ reference, titles, shortTitles, numbers }: Citable): void {
    for (const key of titles) this.#titles.add(key, reference)
    for (const key of shortTitles) this.#shortTitles.add(key, reference)
    for (const key of numbers) this.#numbers.add(key, reference)
  }

  remove({ reference, titles, shortTitles, numbers }: Citable): void {
    for (const key of titles) this.#titles.remove(key, reference)
    for (const key of shortTitles) this.#shortTitles.remove(key, reference)
    for (const key of numbers) this.#numbers.remove(key, reference)
  }

  /** `asked` is told every key that an answer rests on. */
  resolver(asked: (key: string) => void): CitationResolver {
    const inTitles = (title: string): ReadonlySet<string> => {
      const key = fold(title)
      asked(key)
      const exact = this.#titles.get(key)
      return exact.size > 0 ? exact : this.#shortTitles.get(key)
    }
    const inNumbers = (words: string): ReadonlySet<string> => {
      const key = numberKey(words)
      asked(key)
      return this.#numbers.get(key)
    }
    return {
      byNumber: (number) => only(inNumbers(number)),
      byTitle: (title, number) => {
        const found = inTitles(title)
        const numbered = number === undefined ? none : inNumbers(number)
        // A number that belongs to something else says that the title names something else, too.
        return only(numbered.size > 0 ? found.intersection(numbered) : found)
      },
    }
  }
}

/** A resolver over a whole library. */
export function citationResolver(library: Library): CitationResolver {
  const index = new CitationIndex()
  for (const record of [...library.ofType('normative-document'), ...library.ofType('plan')]) {
    const citable = citableOf(record)
    if (citable !== undefined) index.add(citable)
  }
  return index.resolver(() => {})
}

function titled(record: RecordOf<'plan' | 'normative-document'>, shortTitles: readonly string[]): Citable {
  return {
    reference: referenceOf(record),
    titles: [fold(record.title)],
    shortTitles: shortTitles.map(fold),
    numbers: [],
  }
}

/**
 * How people shorten titles: without the name of the State (《行政许可法》), and by what a notice issues
 * (云汀市人民政府关于印发《云汀市养犬管理办法》的通知 is cited as 《云汀市养犬管理办法》).
 */
function shortTitlesOf(title: string): string[] {
  const withoutState = /^中华人民共和国(.+)$/.exec(title)?.[1]
  const issued = /(?:印发|公布|发布|颁布)[《〈]?(.+?)[》〉]?的(?:通知|决定|公告|令)$/.exec(title)?.[1]
  return [withoutState, issued].filter((short) => short !== undefined)
}

function numberKey(words: string): string {
  const number = parseDocumentNumber(words)
  return fold(number === undefined ? words : formatDocumentNumber(number))
}

function only(references: ReadonlySet<string>): string | undefined {
  return references.size === 1 ? references.values().next().value : undefined
}

class References {
  readonly #references = new Map<string, Set<string>>()

  add(key: string, reference: string): void {
    const known = this.#references.get(key)
    if (known === undefined) this.#references.set(key, new Set([reference]))
    else known.add(reference)
  }

  remove(key: string, reference: string): void {
    const known = this.#references.get(key)
    known?.delete(reference)
    if (known?.size === 0) this.#references.delete(key)
  }

  get(key: string): ReadonlySet<string> {
    return this.#references.get(key) ?? none
  }
}

const none: ReadonlySet<string> = new Set()
