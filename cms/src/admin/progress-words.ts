import type { Hold } from '../publications/hold.ts'
import type { PublicationShown } from '../publications/publication-shown.ts'
import { clockWords } from '../schedules/clock-words.ts'
import { durationWords } from '../schedules/duration-words.ts'

export const operationWords = {
  publish: '发布',
  revise: '修改',
  withdraw: '撤回',
  move: '迁移',
  expire: '到期',
  'roll-back': '回退',
  resume: '恢复发布',
} as const

/** How far a publication is, in the words of an office. */
export const stateWords = { waiting: '等待', building: '生成中', live: '已上线', failed: '未上线' } as const

/** A roll-back that has brought nothing back has failed, though what it holds is held. */
export function stateOf({
  state,
  operation,
  failure,
}: Pick<PublicationShown, 'state'> &
  Partial<Pick<PublicationShown, 'operation' | 'failure'>>): keyof typeof stateWords {
  return operation === 'roll-back' && failure ? 'failed' : (state ?? 'waiting')
}

/** The state in the word that fits what was done: what is withdrawn does not go online. */
export function stateWord(publication: Pick<PublicationShown, 'state' | 'operation' | 'failure'>): string {
  const state = stateOf(publication)
  return (
    (ownWords[publication.operation] as Partial<Record<typeof state, string>> | undefined)?.[state] ?? stateWords[state]
  )
}

const ownWords: Partial<Record<PublicationShown['operation'], Partial<Record<keyof typeof stateWords, string>>>> = {
  withdraw: { live: '已撤下', failed: '未撤下' },
  'roll-back': { live: '已回退', failed: '未回退' },
  resume: { live: '已恢复', failed: '未恢复' },
}

/** What the state means for who waits for it. */
export function meaningOf(
  publication: Pick<PublicationShown, 'state' | 'operation' | 'failure'>,
  hold?: Hold | null,
): string {
  const state = stateOf(publication)
  const withdrawn = publication.operation === 'withdraw'
  if (isHeldUp(publication, hold)) return '已记入发布记录。网站暂停更新，恢复后与其他的一起上线。'
  if (state === 'waiting' && publication.failure)
    return '网站没有更新，公众看到的仍是原来的内容。原因在别的信息，排除后自动上线：'
  return {
    waiting: withdrawn ? '已撤回，网站马上更新。' : '已发布，网站马上更新。',
    building: withdrawn ? '正在撤下网页，一般几秒钟。' : '正在生成网页，一般几秒钟。',
    live: withdrawn ? '公众打开原网址，看到的是撤回说明。' : '公众现在可以看到。',
    failed: failedMeaning(publication.operation),
  }[state]
}

function failedMeaning(operation: PublicationShown['operation']): string {
  if (operation === 'roll-back') return '网站没有回退。原因：'
  return operation === 'withdraw'
    ? '网站没有更新，公众仍能看到。请立即告诉管理员。原因：'
    : '网站没有更新，公众看到的仍是原来的内容。改好以下各处再发布，会自动再试：'
}

/** While releases are held only withdrawals go on. */
export function isHeldUp(
  { operation, ...publication }: Pick<PublicationShown, 'state' | 'operation'>,
  hold: Hold | null | undefined,
): boolean {
  const goesOn = operation === 'withdraw' || operation === 'roll-back' || operation === 'resume'
  return Boolean(hold) && stateOf(publication) === 'waiting' && !goesOn
}

/** 用时1.8秒: from the press to what the public sees. */
export function tookWords({ createdAt, liveAt }: Pick<PublicationShown, 'createdAt' | 'liveAt'>): string {
  return liveAt ? `用时${durationWords(Date.parse(liveAt) - Date.parse(createdAt))}` : ''
}

/** 第12次更新，与另外3项合并: which release carries it, and with how many others. */
export function releaseWords({ release, merged = 0 }: Pick<PublicationShown, 'release' | 'merged'>): string {
  if (release === null || release === undefined) return ''
  return `第${release}次更新${merged === 0 ? '' : `，与另外${merged}项合并`}`
}

/** Why nothing is released, and what it means. */
export function holdWords({ by, at, reason, notBack }: Hold, zone?: string): string {
  const why = reason.replace(/[。.]+$/, '')
  if (notBack !== undefined) return `${by}于${clockWords(at, zone)}要求把网站回退到上一版，理由：${why}。${notBack}`
  return `${by}于${clockWords(at, zone)}把网站回退到上一版，理由：${why}。恢复之前，新的发布、修改只记入发布记录，不上线；撤回仍会立即生效。`
}

/** An instant at the office's clock: 2025-11-20 09:30. */
export function timeWords(instant: string, zone = 'Asia/Shanghai'): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return parts.format(new Date(instant))
}
