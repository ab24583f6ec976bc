import type { NumberedEdition } from '@gongkai/content-model/edition-on'
import { inChinese } from '@gongkai/content-model/values/calendar-day'

/** The days on which a text is in force: 2019年5月1日至2023年12月31日施行. */
export function editionDays({ from, through }: Pick<NumberedEdition, 'from' | 'through'>): string {
  if (from === undefined) return through === undefined ? '施行日期未载明' : `施行至${inChinese(through)}`
  return through === undefined ? `${inChinese(from)}起施行` : `${inChinese(from)}至${inChinese(through)}施行`
}
