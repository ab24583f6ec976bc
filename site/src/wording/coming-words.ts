import { actsOn, endsWhole } from '@gongkai/content-model/acts-on'
import { amendmentsOf } from '@gongkai/content-model/amendments'
import { editionPath } from '@gongkai/content-model/paths'
import type { RecordOf } from '@gongkai/content-model/types/index'
import { inChinese } from '@gongkai/content-model/values/calendar-day'
import { legalAct } from '@gongkai/content-model/vocabularies/legal-act'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import type { Portal } from '../portal.ts'
import { citeDocument } from './document-words.ts'
import type { RichLine } from './rich-line.ts'

/** What is already decided of a document and does not count yet: the next change of its text, and the act that will end it. */
export function comingWords(document: RecordOf<'normative-document'>, { library, today }: Portal): RichLine {
  const acts = actsOn(document, library).filter(({ on }) => on > today)
  const change = amendmentsOf(document, acts).find(({ on }) => on !== undefined && on > today)
  const end = acts.find(endsWhole)
  return [
    ...(change?.on === undefined ? [] : changeWords(document, change.on, change)),
    ...(end === undefined
      ? []
      : [`将自${inChinese(end.on)}起被`, citeDocument(end.acting), `${labelOf(legalAct, end.relation.act)}。`]),
  ]
}

function changeWords(
  document: RecordOf<'normative-document'>,
  on: string,
  { edition, by }: ReturnType<typeof amendmentsOf>[number],
): RichLine {
  const hasText = edition !== undefined && document.editions[edition - 1]?.body !== undefined
  return [
    `将自${inChinese(on)}起`,
    ...(by === undefined ? [] : ['由', citeDocument(by.acting)]),
    '修改',
    ...(hasText ? ['，见', { href: editionPath(document, edition), text: '修改后的文本' }] : []),
    '。',
  ]
}
