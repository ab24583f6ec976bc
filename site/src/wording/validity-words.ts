import { recordPath } from '@gongkai/content-model/paths'
import { titleOf } from '@gongkai/content-model/title-of'
import type { RecordOf } from '@gongkai/content-model/types/index'
import type { Validity, ValidityState } from '@gongkai/content-model/validity'
import { startOf } from '@gongkai/content-model/validity'
import { inChinese } from '@gongkai/content-model/values/calendar-day'
import { legalAct } from '@gongkai/content-model/vocabularies/legal-act'
import { validityState } from '@gongkai/content-model/vocabularies/validity-state'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import type { Portal } from '../portal.ts'
import { comingWords } from './coming-words.ts'
import { citeDocument, citeRelation } from './document-words.ts'
import type { RichLine } from './rich-line.ts'

type Document = RecordOf<'normative-document'>

/** Which of the three colours and marks a state has. */
export const toneOf = {
  'in-force': 'good',
  'not-yet-in-force': 'wait',
  'partly-lapsed': 'wait',
  suspended: 'wait',
  unverified: 'wait',
  repealed: 'over',
  lapsed: 'over',
  annulled: 'over',
} as const satisfies Record<ValidityState, string>

/** 现行有效; before a document comes into force, the day it does: 2025年8月1日起施行. */
export function validityLabel(validity: Validity): string {
  return labelOf(validityState, validity.state)
}

/** What a list says of the state: the word, or the day on which it comes into force. */
export function validityInList(document: Document, validity: Validity): string {
  const start = startOf(document)
  return validity.state === 'not-yet-in-force' && start !== undefined
    ? `${inChinese(start)}起施行`
    : validityLabel(validity)
}

/** The sentence of the banner: since when, until when, by what. It names days of the records, never the day of the build. */
export function validitySentence(document: Document, validity: Validity, portal: Portal): RichLine {
  return [
    ...stateWords(document, validity, portal),
    ...amendedWords(validity),
    ...(toneOf[validity.state] === 'over' ? [] : comingWords(document, portal)),
    ...endedWords(document, portal),
  ]
}

function stateWords(document: Document, validity: Validity, { library }: Portal): RichLine {
  const start = startOf(document)
  const from = start === undefined ? '' : `自${inChinese(start)}起施行`
  const by = validity.by
  switch (validity.state) {
    case 'in-force':
      return [sentence(from, validity.through === undefined ? '' : `有效期至${inChinese(validity.through)}`)]
    case 'not-yet-in-force':
      return [start === undefined ? sentence(stated(validity)) : sentence(from)]
    case 'partly-lapsed':
      return by === undefined
        ? [sentence(from, stated(validity))]
        : [
            `${from}${from === '' ? '' : '；'}自${inChinese(by.on)}起，${validity.articles ?? '部分条款'}被`,
            citeDocument(by.acting),
            `${labelOf(legalAct, by.relation.act)}，其余条款继续有效。`,
          ]
    case 'suspended':
      return by === undefined
        ? [sentence(stated(validity))]
        : [
            `自${inChinese(by.on)}起${validity.through === undefined ? '' : `至${inChinese(validity.through)}`}，${validity.articles ?? ''}由`,
            citeDocument(by.acting),
            '暂停执行。',
          ]
    case 'repealed':
    case 'lapsed':
    case 'annulled': {
      if (by !== undefined)
        return [`自${inChinese(by.on)}起，被`, citeDocument(by.acting), `${labelOf(legalAct, by.relation.act)}。`]
      if (validity.stated !== undefined) return [sentence(stated(validity))]
      return [validity.since === undefined ? '有效期已满。' : `有效期已满，自${inChinese(validity.since)}起失效。`]
    }
    case 'unverified': {
      const body = validity.toBeVerifiedBy === undefined ? undefined : library.record(validity.toBeVerifiedBy)
      return [
        '导入的文本没有载明现在是否有效，使用前请向',
        body === undefined ? '发文机关' : { href: recordPath(body), text: titleOf(body) },
        '核实。',
      ]
    }
  }
}

function stated({ stated: words }: Validity): string {
  if (words === undefined) return ''
  // Words that quote something already stand as they are.
  const source = words.source.includes('“') ? words.source : `“${words.source.replace(/[。.]$/, '')}”`
  return `${words.on === undefined ? '' : `${inChinese(words.on)}，`}据${source}`
}

function amendedWords({ amendments }: Validity): RichLine {
  const last = amendments.at(-1)
  if (last === undefined) return []
  const times = amendments.length === 1 ? '' : `${amendments.length}次`
  const on = last.on === undefined ? '' : `，最近一次自${inChinese(last.on)}起施行`
  return last.by === undefined
    ? [`文本经${times}修改${on}。`]
    : [`文本经${times}修改${on}，见`, citeDocument(last.by.acting), '。']
}

/** What the document itself ends: 《…》同时废止。 */
function endedWords(document: Document, { library }: Portal): RichLine {
  const ended = (document.legalRelations ?? []).filter(
    ({ act, articles }) => (act === 'repeals' || act === 'replaces') && articles === undefined,
  )
  if (ended.length === 0 || ended.length > 3) return []
  return [
    ...ended.flatMap((relation, index) => [index === 0 ? '' : '、', citeRelation(relation, library)]),
    '同时废止。',
  ]
}

function sentence(...clauses: string[]): string {
  const said = clauses.filter((clause) => clause !== '')
  const words = said.join('，')
  return words === '' || /。[”’）]?$/.test(words) ? words : `${words}。`
}
