/** A row of the log, as far as the panel tells of it. */
export interface PublicationShown {
  readonly id: string | number
  readonly title?: string | null
  readonly operation: 'publish' | 'revise' | 'withdraw' | 'move'
  readonly state?: 'waiting' | 'building' | 'live' | 'failed' | null
  readonly at: string
  readonly by?: string | null
  readonly address?: string | null
  readonly liveAt?: string | null
  readonly failure?: string | null
}

export const operationWords = { publish: '发布', revise: '修改', withdraw: '撤回', move: '迁移' } as const

/** How far a publication is, in the words of an office. */
export const stateWords = { waiting: '等待', building: '生成中', live: '已上线', failed: '未上线' } as const

export function stateOf({ state }: Pick<PublicationShown, 'state'>): keyof typeof stateWords {
  return state ?? 'waiting'
}

/** What the state means for who waits for it. */
export function meaningOf(publication: Pick<PublicationShown, 'state' | 'operation'>): string {
  const withdrawn = publication.operation === 'withdraw'
  return {
    waiting: withdrawn ? '已撤回，等待网站更新。' : '已发布，等待网站更新。',
    building: '正在生成网页，一般不到一分钟。',
    live: withdrawn ? '公众打开原网址，看到的是撤回说明。' : '公众现在可以看到。',
    failed: '网站没有更新，公众看到的仍是原来的内容。原因如下，排除后会自动再试。',
  }[stateOf(publication)]
}

/** An instant at the office's clock: 2025-11-20 09:30. */
export function timeWords(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return parts.format(new Date(instant))
}
