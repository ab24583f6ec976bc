import type { UnreadBecause } from './text-of.ts'

/** An attachment of which the text is not searched, or not all of it. */
export interface Unread {
  readonly name: string
  readonly because: UnreadBecause | 'cut'
}

/** Says in one sentence which attachments cannot be found by what they say. */
export function wordUnread(unread: readonly Unread[]): string {
  const groups = Object.entries(reasons).flatMap(([because, reason]) => {
    const names = unread.filter((one) => one.because === because).map(({ name }) => `《${name}》`)
    if (names.length === 0) return []
    const more = names.length > mostNames ? `等 ${names.length} 个` : ''
    return [`${names.slice(0, mostNames).join('')}${more}（${reason}）`]
  })
  return `有 ${unread.length} 个附件的文字没有全部读出，搜索查不到没有读出的内容：${groups.join('，')}。`
}

const reasons: Readonly<Record<Unread['because'], string>> = {
  broken: '文件已损坏',
  locked: '设有密码',
  'no-text': '没有文字，可能是扫描件',
  'too-large': '超过 50 MB',
  'too-costly': '太复杂，在限定的时间和内存里读不完',
  cut: '超过 200 万字，后面的没有读',
  'other-format': '不是 docx 或 PDF',
}

const mostNames = 10
