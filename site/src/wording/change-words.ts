import { recordPath } from '@gongkai/content-model/paths'
import type { ValidityChange } from '@gongkai/content-model/validity-changes'

/** One line of 今日变化: what happens to a document on the day. */
export interface ChangeWords {
  readonly what: string
  readonly href: string
  readonly title: string
}

export function changeWords({ document, before, after }: ValidityChange): ChangeWords[] {
  const what =
    after.state === before.state
      ? after.amendments.length > before.amendments.length
        ? '修改'
        : '部分失效'
      : before.state === 'suspended' && after.state === 'in-force'
        ? '恢复执行'
        : words[after.state]
  return what === undefined ? [] : [{ what, href: recordPath(document), title: document.title }]
}

const words: Readonly<Record<ValidityChange['after']['state'], string | undefined>> = {
  'in-force': '施行',
  'partly-lapsed': '部分失效',
  suspended: '暂停执行',
  repealed: '废止',
  lapsed: '失效',
  annulled: '撤销',
  'not-yet-in-force': undefined,
  unverified: undefined,
}
