import { fold } from '@gongkai/content-model/fold'
import type { Library } from '@gongkai/content-model/library'
import { referenceOf } from '@gongkai/content-model/paths'
import { formatDocumentNumber, parseDocumentNumber } from '@gongkai/content-model/values/document-number'

/** Which record of the library a citation names, as a reference `<type>/<key>`; `undefined` unless exactly one does. */
export interface CitationResolver {
  /** By title, as it stands between 《 and 》; a number printed beside it tells records with the same title apart. */
  readonly byTitle: (title: string, number?: string) => string | undefined
  /** By document number, in any printed form. */
  readonly byNumber: (number: string) => string | undefined
}

/** Reads the library once; asking is then a look-up. */
export function citationResolver(library: Library): CitationResolver {
  const titles = new Index()
  const shortTitles = new Index()
  const numbers = new Index()
  for (const document of library.ofType('normative-document')) {
    const reference = referenceOf(document)
    titles.add(fold(document.title), reference)
    for (const short of shortTitlesOf(document.title)) shortTitles.add(fold(short), reference)
    for (const number of document.documentNumbers ?? [])
      if (number.form !== 'other') numbers.add(numberKey(formatDocumentNumber(number)), reference)
  }
  for (const plan of library.ofType('plan')) titles.add(fold(plan.title), referenceOf(plan))

  const byNumber = (words: string) => only(numbers.get(numberKey(words)))
  return {
    byNumber,
    byTitle: (title, number) => {
      const key = fold(title)
      const exact = titles.get(key)
      const found = exact.size > 0 ? exact : shortTitles.get(key)
      const numbered = number === undefined ? undefined : numbers.get(numberKey(number))
      // A number that belongs to something else says that the title names something else, too.
      if (numbered !== undefined && numbered.size > 0) return only(found.intersection(numbered))
      return only(found)
    },
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

class Index {
  readonly #references = new Map<string, Set<string>>()

  add(key: string, reference: string): void {
    const known = this.#references.get(key)
    if (known === undefined) this.#references.set(key, new Set([reference]))
    else known.add(reference)
  }

  get(key: string): ReadonlySet<string> {
    return this.#references.get(key) ?? none
  }
}

const none: ReadonlySet<string> = new Set()
