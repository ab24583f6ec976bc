import { daysIn } from '../days.ts'
import { type Line, withoutQuotations } from '../lines.ts'
import type { StatedRepeal } from '../reading.ts'
import type { HistoryEvent } from './history-note.ts'

export interface RepealEvidence {
  readonly declaredTitle: string
  readonly validity?: string | undefined
  readonly events: readonly HistoryEvent[]
  readonly head: readonly Line[]
  readonly tail: readonly Line[]
}

/** What a text states of its own repeal. That it repeals others says nothing of itself. */
export function statedRepealOf({
  declaredTitle,
  validity,
  events,
  head,
  tail,
}: RepealEvidence): StatedRepeal | undefined {
  const event = events.findLast(({ acts }) => acts.includes('废止'))
  if (event !== undefined) return { on: event.on, ...byOf(event.words), sentence: event.words }
  for (const { words } of [...head, ...tail]) {
    if (words.length > 300 || !isOwnRepeal(words)) continue
    const [day] = daysIn(words)
    return { ...(day === undefined ? {} : { on: day.on }), ...byOf(words), sentence: words }
  }
  if (/[（(【[](?:已?废止|已?失效|已经废止|全文废止)[）)】\]]\s*$/.test(declaredTitle))
    return { sentence: declaredTitle }
  if (validity !== undefined && /废止|失效|廢/.test(validity) && !/未|部分|有效(?!性)|不/.test(validity.trim()))
    return { sentence: `有效性：${validity.trim()}` }
  return undefined
}

const ownRepeal =
  /^[（(【[*※注：:\s]*(?:注|说明|提示|编者注|特别提示)?[：:\s]*(?:本|该|此)(?:文|文件|规范性文件|规章|法规|条例|规定|办法|通知|意见|决定|细则|规则|法|解释|批复)[^。；]{0,60}(?:已|被|予以|经|于|自)[^。；]{0,60}(?:废止|失效|停止执行|宣布失效)/

/**
 * 本规定已被《…》废止, but not 本通知自发布之日起施行，《…》同时废止: there another text is repealed, or what came
 * before this one.
 */
function isOwnRepeal(words: string): boolean {
  const stated = ownRepeal.exec(withoutQuotations(words))?.[0]
  if (
    stated === undefined ||
    /施行|实施|执行(?!$)|生效|同时|不一致|不符|抵触|矛盾|以前|之前|[布行发效]前|其他|原有|有效期|期满|届满/.test(stated)
  )
    return false
  const object =
    /《[^《》]*(?:《[^》]*》[^《》]*)*》(?:[（(〔][^）)]*[）)〕])*\s*(?:予以|即行|自行|相应)?(?:废止|失效)/.exec(words)
  return object === null || /(?:被|由|根据|依据|按照|经)[^《》。；]*$/.test(words.slice(0, object.index))
}

function byOf(words: string): { by?: string } {
  const by = /(?:被|由|根据|依据|按照|经)[^《》。；]{0,30}(《[^》]+(?:》[^《》]*?〉[^》]*)?》)/.exec(words)?.[1]
  return by === undefined ? {} : { by }
}
