import { daysIn } from '../days.ts'
import { withoutQuotations } from '../lines.ts'
import type { Amendment, DayName } from '../reading.ts'

/** One act of the life of a text: its day, what was done, and the words between this day and the next. */
export interface HistoryEvent {
  readonly on: string
  readonly acts: readonly (DayName | Amendment['kind'] | '废止')[]
  readonly words: string
}

/**
 * The acts that a history note states, in its order:
 * （2016年1月1日国土资源部令第63号公布 根据2019年7月16日《…的决定》修正）
 */
export function eventsIn(note: string): HistoryEvent[] {
  const words = note.replace(/[\s\u3000]+/g, ' ')
  const plain = blankQuotations(words)
  const days = daysIn(plain)
  const segments = days.map((day, index) => ({
    on: day.on,
    plain: cutSegment(plain.slice(day.end, days[index + 1]?.start ?? plain.length)),
    words: words.slice(day.start, days[index + 1]?.start ?? words.length).trim(),
    quoted: words.slice(day.end, days[index + 1]?.start ?? words.length),
  }))
  const events: HistoryEvent[] = []
  for (const segment of segments.toReversed()) {
    const acts = actsIn(segment.plain, segment.quoted)
    const [next] = events
    // Bodies that met on several days share one verb: A会议、某日B会议通过.
    const shared = acts.length === 0 && next !== undefined && /[、和及]\s*$/.test(segment.plain.trim())
    events.unshift({ on: segment.on, acts: shared ? sharedActs(next.acts) : acts, words: segment.words })
  }
  return events
}

function sharedActs(acts: HistoryEvent['acts']): HistoryEvent['acts'] {
  return acts.filter((act) => act !== 'promulgatedOn' && act !== 'effectiveOn')
}

/** 根据 and a bracket before the next day belong to that day. */
function cutSegment(words: string): string {
  return words.replace(/(?:根据|自|于|，|,|；|;|（|\()\s*$/, '')
}

/** Names of other texts keep their place and length, but no words. */
function blankQuotations(words: string): string {
  let plain = words
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(/《[^《》]*》|〈[^〈〉]*〉/g, (name) => '　'.repeat(name.length))
  }
  return plain
}

function actsIn(plain: string, quoted: string): HistoryEvent['acts'] {
  const words = withoutQuotations(plain)
    .replace(/[\s\u3000]+/g, '')
    .replace(/(?:现予|予以|现|兹)以?(?:公布|发布|颁布|公告)/g, '')
    .replace(/自?(?:本[^，。；]{0,8})?(?:公布|发布|颁布|印发|通过|批准)之日[起后]?/g, '')
  const amendment = amendmentIn(words.replace(/关于(?:废止和)?(?:修改|修订|修正)[^，。；]*?的?决定/g, ''), quoted)
  if (amendment !== undefined) return [amendment]
  const acts: (DayName | '废止')[] = []
  if (/通过(?!的)|全体会议决定/.test(words)) acts.push('adoptedOn')
  if (/批准(?!的)|核准(?!的)/.test(words)) acts.push('approvedOn')
  if (/(?:公布|发布|颁布|颁发|發布)(?!的)/.test(words)) acts.push('promulgatedOn')
  if (acts.length === 0 && /(?:令|公告)(?:(?:\d{4}年)?第?[\d一二三四五六七八九十百]+号)?[）)]?$/.test(words))
    acts.push('promulgatedOn')
  if (/印发(?!的)/.test(words)) acts.push('distributedOn')
  if (/^(?:零时)?(?:起|开始|正式)*(?:施行|实施|执行|生效)/.test(words) || (/施行$/.test(words) && acts.length > 0))
    acts.push('effectiveOn')
  if (/(?:废止|失效)$/.test(words.replace(/[）)。]+$/, ''))) acts.push('废止')
  return acts
}

function amendmentIn(words: string, quoted: string): Amendment['kind'] | undefined {
  const verb =
    /(修正|修订|修改)(?:[，、]?(?:通过|发布|公布|颁布|批准|施行))?(?:[）)。；，、]|根据|$)|(?:第[一二三四五六七八九十\d]+次)(修正|修订|修改)|(?:会议|令|号|委员会|部|局|厅|署|院)(修正|修订|修改)/.exec(
      words,
    )
  if (verb !== null && !/关于修[正订改]/.test(words)) return (verb[1] ?? verb[2] ?? verb[3]) as '修正' | '修订' | '修改'
  return /通过的\s*《[^》]*修正案[》（]/.test(quoted.replace(/[\s\u3000]/g, '')) ? '修正' : undefined
}
