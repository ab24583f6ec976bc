import { articlesNumbered, numberOf } from './article-text.ts'
import type { RawRecord } from './corpus-records.ts'
import { stateOn, stateWords } from './document-life.ts'
import type { JudgedQuery } from './judged-query.ts'
import { headOf, textsOf } from './raw-scan.ts'
import { holds, plain } from './raw-text.ts'
import type { ShownArticle, ShownResult } from './shown-results.ts'

/** What is wrong with how a record is shown: words that are not marked where they stand, an excerpt of another text, a link to another article. */
export function faultsOfResult(shown: ShownResult, record: RawRecord, judged: JudgedQuery, today: string): string[] {
  const faults = [
    ...faultsOfMarks(shown, record, judged),
    ...(isExcerptOf(shown.excerpt, record) ? [] : [`the excerpt “${shown.excerpt}” does not stand in it`]),
    ...shown.articles.flatMap((article) => faultsOfArticle(article, record)),
    ...(shown.address.split('?')[0] === record.path ? [] : [`leads to ${shown.address}`]),
    ...faultsOfValidity(shown, record, judged.address.on ?? today),
  ]
  return faults.map((fault) => `${record.path}: ${fault}`)
}

/** A word that stands in the title, a number or an authority has to be marked there, any other in the excerpt. Of what a query names it is the name that is marked. */
function faultsOfMarks(shown: ShownResult, record: RawRecord, { words, named }: JudgedQuery): string[] {
  const [head, texts] = [headOf(record).map(plain), textsOf(record).map(plain)]
  const [headMarks, excerptMarks] = [shown.headMarks.map(plain), shown.excerptMarks.map(plain)]
  const sought = words.map((word) => ({ word, form: plain(word) }))
  const stands = (form: string, all: readonly string[]): boolean => all.some((text) => holds(text, form))
  const isNamed = sought.some(({ form }) => !stands(form, head) && !stands(form, texts))
  if (isNamed) return [...headMarks, ...excerptMarks].length === 0 ? ['marks nothing'] : []
  const missing = sought.filter(({ form }) => !stands(form, stands(form, head) ? headMarks : excerptMarks))
  const foreign = [...headMarks, ...excerptMarks].filter((mark) => !sought.some(({ form }) => holds(mark, form)))
  return [
    ...missing.map(({ word, form }) => `“${word}” is not marked in the ${stands(form, head) ? 'head' : 'excerpt'}`),
    ...(named === undefined ? foreign.map((mark) => `marks “${mark}”`) : []),
  ]
}

/** Whether each stretch of the excerpt stands in a text of the record; between passages are blanks. */
function isExcerptOf(excerpt: string, record: RawRecord): boolean {
  const texts = textsOf(record).map(unspaced)
  const isIn = (stretch: string): boolean => texts.some((text) => text.includes(unspaced(stretch)))
  const isOfPassages = (stretch: string): boolean =>
    isIn(stretch) ||
    [...stretch.matchAll(/ /g)].some(
      ({ index }) => isIn(stretch.slice(0, index)) && isOfPassages(stretch.slice(index + 1)),
    )
  return excerpt.split('…').every(isOfPassages)
}

function unspaced(text: string): string {
  return text.replaceAll(/\s/g, '')
}

function faultsOfArticle({ label, address, mark }: ShownArticle, record: RawRecord): string[] {
  const [page = '', anchor = ''] = address.split('#')
  const number = /^article-(\d+(?:-\d+)?)$/.exec(anchor)?.[1] ?? ''
  const form = plain(mark)
  const texts = articlesNumbered(record.paragraphs, number)
  const isThere = form !== '' && texts.some((article) => article.some((text) => holds(plain(text), form)))
  return [
    ...(page.split('?')[0] === record.path ? [] : [`the article's link leads to ${address}`]),
    ...(numberOf(label) === number ? [] : [`${label} leads to #${anchor}`]),
    ...(isThere ? [] : [`“${mark}” does not stand in ${label} (${texts.length} of that number)`]),
  ]
}

function faultsOfValidity({ validity }: ShownResult, { life }: RawRecord, day: string): string[] {
  const expected = life === undefined ? undefined : stateWords[stateOn(life, day).state]
  const isRight = expected === undefined ? validity === undefined : validity?.endsWith(expected) === true
  return isRight ? [] : [`says “${validity ?? ''}” of ${day}, expected “${expected ?? ''}”`]
}
