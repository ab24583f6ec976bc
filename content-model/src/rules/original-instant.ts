import { informationTypes } from '../information.ts'
import { isCalendarDay } from '../values/calendar-day.ts'
import { defineRule, strictness } from './rule.ts'

/** The source's own day orders imported records in the feeds, so it has to be one. */
export const originalInstant = defineRule({
  name: 'original-instant',
  sentence: '原发布时间为日期，或日期加时刻。',
  appliesTo: informationTypes,
  check: (record) => {
    const found = record.originalPublishedAt
    const shape = /^(\d{4}-\d{2}-\d{2})(?:[ T](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/
    if (found === undefined || isCalendarDay(shape.exec(found)?.[1] ?? '')) return []
    return [
      {
        severity: strictness(record),
        path: ['originalPublishedAt'],
        found,
        message: '格式不对，应形如“2021-08-04”或“2021-08-04 17:34”。请按来源页面改正，或删去。',
      },
    ]
  },
  accepted: [
    { type: 'disclosure', originalPublishedAt: '2021-08-04' },
    { type: 'disclosure', originalPublishedAt: '2021-08-04 17:34' },
  ],
  refused: [
    { type: 'disclosure', originalPublishedAt: '昨天' },
    { type: 'disclosure', originalPublishedAt: '2021-02-30' },
    { type: 'disclosure', originalPublishedAt: '2021-08-04 25:00' },
  ],
})
