import type { InformationRecord } from './types/index.ts'
import type { CalendarDay } from './values/calendar-day.ts'

/**
 * 文件日期: the day lists sort by. The first that is known of: signed, promulgated, approved, adopted, effective,
 * published here. Bulletins stand by the day of the issue, other records by the day they were formed.
 */
export function documentDay(record: InformationRecord): CalendarDay {
  switch (record.type) {
    case 'normative-document':
      return (
        record.signedOn ??
        record.promulgatedOn ??
        record.approvedOn ??
        record.adoptedOn ??
        record.effectiveOn ??
        record.publishedOn
      )
    case 'bulletin-issue':
      return record.printedOn
    default:
      return record.formedOn ?? record.publishedOn
  }
}
